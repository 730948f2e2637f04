using System.Buffers;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>A header that was joined to the end of a line, or misspelt, so that what stands below it has lost its comment.</summary>
/// <remarks>
/// Where the words alone do not tell where a name begins, as in <c>git internalsbob 4 hours ago</c>, the other headers of the dump do: people
/// write more than once.
/// </remarks>
internal static class LostHeader
{
    /// <summary>So many lines above the place where the header is missed are looked at.</summary>
    private const int MostLines = 64;

    /// <summary>Of so many comments above and below the authors are known.</summary>
    private const int MostAuthors = 2_000;

    private const int LongestHeader = 80;
    private const int ShortHeader = 40;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?:)\"”");

    /// <summary>The fix for a header that is missed at a line: in one of the lines of the same comment above it; null where there is none.</summary>
    /// <param name="context">What is to be mended.</param>
    /// <param name="line">The first line that stands where it does because of the header.</param>
    public static CodeFix? FindAbove(FixContext context, int line)
    {
        var tree = context.Tree;
        var owner = tree.FindHeaderBefore(line);
        var authors = new Lazy<HashSet<string>>(() => FindAuthors(context.Model, line));
        for (var above = line - 1; above > owner && line - above <= MostLines; above--)
        {
            if (
                tree.Lines[above].Kind != LineKind.Blank
                && Find(context, above, authors) is { } fix
            )
            {
                return fix;
            }
        }

        return owner >= 0 && line - owner <= MostLines
            ? FindInHeader(context, owner, authors)
            : null;
    }

    /// <summary>The fix for a header that stands at the end of a line; null where there is none.</summary>
    public static CodeFix? FindJoined(FixContext context, int line)
    {
        var content = context.Model.GetContentSpan(line);
        var words = context.Tree.Text.ToString(content);
        var start = FindName(words, new(() => FindAuthors(context.Model, line)));
        return start > 0 ? Separate(context, line, content.Start + start, content.End) : null;
    }

    /// <summary>Whole names, as mailing lists print them, may begin with the last word of another comment: <c>DDPete Dashwood</c>.</summary>
    private static CodeFix? FindInHeader(
        FixContext context,
        int line,
        Lazy<HashSet<string>> authors
    )
    {
        var content = context.Model.GetContentSpan(line);
        var author = context.Model[context.Tree.CountHeadersBefore(line)].Author;
        return
            !AuthorRecognizer.IsSiteName(author) && FindKnown(author, authors) is > 0 and var start
            ? Separate(context, line, content.Start + start, content.End)
            : null;
    }

    private static CodeFix? Find(FixContext context, int line, Lazy<HashSet<string>> authors)
    {
        var content = context.Model.GetContentSpan(line);
        var words = context.Tree.Text.ToString(content);
        if (FindName(words, authors) is > 0 and var start)
        {
            return Separate(context, line, content.Start + start, content.End);
        }

        return
            words.Length <= LongestHeader
            && FindCorrected(words, authors) is { } header
            && !string.Equals(header, words, StringComparison.Ordinal)
            ? new(
                $"Make it a header: {DisplayText.Clean(header)}",
                [new(content, header)],
                IsPreferred: true
            )
            : null;
    }

    /// <summary>Where the name of a header at the end of a line begins; 0 or less where none stands there.</summary>
    private static int FindName(string words, Lazy<HashSet<string>> authors)
    {
        var age = words.EndsWith(" ago", StringComparison.Ordinal)
            ? AgeRecognizer.FindStart(words)
            : -1;
        if (age < 2 || words[age - 1] != ' ')
        {
            return -1;
        }

        var name = words[..(age - 1)];
        return FindKnown(name, authors) is > 0 and var start ? start
            : HeaderRecognizer.FindJoined(words) is > 0 and var joined ? joined
            : FindBehindSentence(name);
    }

    /// <summary>Where the longest known name begins that some words end with, if they begin before it and no blank stands between.</summary>
    private static int FindKnown(string words, Lazy<HashSet<string>> authors)
    {
        var known = authors
            .Value.Where(author =>
                words.Length > author.Length
                && words.EndsWith(author, StringComparison.Ordinal)
                && !char.IsWhiteSpace(words[^(author.Length + 1)])
            )
            .MaxBy(author => author.Length);
        return known is null ? -1 : words.Length - known.Length;
    }

    /// <summary>Where a name begins right behind the end of a sentence.</summary>
    private static int FindBehindSentence(string words)
    {
        var start = words.AsSpan().LastIndexOfAny(SentenceEnds) + 1;
        return start > 1 && start < words.Length && AuthorRecognizer.IsAuthor(words.AsSpan(start))
            ? start
            : -1;
    }

    /// <summary>A name with what is almost an age behind it, as the header it was meant to be; the longer it is, the better the name has to be known.</summary>
    private static string? FindCorrected(string words, Lazy<HashSet<string>> authors)
    {
        string[] corrections = [HeaderRecognizer.Correct(words), $"{words} ago"];
        return
            Array.Find(corrections, right => HeaderRecognizer.TryRecognize(right, out _))
                is { } header
            && (
                words.Length <= ShortHeader
                || authors.Value.Any(author =>
                    words.Length > author.Length
                    && words[author.Length] == ' '
                    && words.StartsWith(author, StringComparison.Ordinal)
                )
            )
            ? header
            : null;
    }

    /// <summary>A line of its own for a header, where the lines that follow stand: they are its body.</summary>
    private static CodeFix Separate(FixContext context, int line, int start, int end)
    {
        var tree = context.Tree;
        return new(
            $"Put the header in a line of its own: {DisplayText.Clean(tree.Text.ToString(TextSpan.FromBounds(start, end)))}",
            [
                new(
                    new(start, 0),
                    DirectiveChange.GetLineBreak(tree)
                        + IndentationStyle.Of(tree).Write(FindColumn(tree, line))
                ),
            ],
            IsPreferred: true
        );
    }

    private static int FindColumn(SyntaxTree tree, int line)
    {
        var next = line + 1;
        var owner = tree.FindHeaderBefore(next);
        var column = owner < 0 ? 0 : tree.Lines[owner].Column;
        if (next >= tree.Lines.Count || tree.Lines[next].Kind is LineKind.Blank or LineKind.Byline)
        {
            return column;
        }

        // A reply right below it stands one level deeper than it did.
        return tree.Lines[next].Kind != LineKind.Header ? tree.Lines[next].Column
            : tree.Lines[next].Column > column + tree.IndentWidth
                ? tree.Lines[next].Column - tree.IndentWidth
            : column;
    }

    private static HashSet<string> FindAuthors(ThreadModel model, int line)
    {
        var nearest = model.Tree.CountHeadersBefore(line);
        var first = int.Max(0, nearest - MostAuthors);
        var end = int.Min(model.CommentCount, nearest + MostAuthors);
        return
        [
            .. Enumerable
                .Range(first, end - first)
                .Select(comment => model[comment].Author)
                .Where(author => author.Length > 1),
        ];
    }
}
