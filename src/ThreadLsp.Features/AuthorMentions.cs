using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Where authors are mentioned: in titles and bodies.</summary>
internal static class AuthorMentions
{
    /// <summary>How far before a name the beginning of an address is looked for.</summary>
    private const int LongestAddress = 200;

    /// <summary>
    /// The name at an offset, its end included, that is written as one, <c>@alice</c>, <c>u/alice</c> or <c>alice: …</c>, and that somebody
    /// in the dump has; null where there is none. A word that only reads like a name is none. O(log n + line) where nothing is written as a
    /// name, else O(n).
    /// </summary>
    public static TextSpan? FindAt(
        ThreadModel model,
        int offset,
        CancellationToken cancellationToken
    )
    {
        var tree = model.Tree;
        var number = tree.GetLineNumber(offset);
        var (start, green) = (tree.GetLineStart(number), tree.Lines[number]);
        if (!CanMention(green.Kind))
        {
            return null;
        }

        var line = tree.Text.ToString(new TextSpan(start, green.Length - green.BreakLength));
        var word = FindWord(line, offset - start);
        TextSpan? name = IsBehindSign(line, word.Start) ? word : FindSpeaker(line);
        return
            name is { IsEmpty: false } span
            && span.Start <= offset - start
            && offset - start <= span.End
            && !AuthorNames
                .Find(model, line.Substring(span.Start, span.Length), cancellationToken)
                .IsEmpty
            ? new(start + span.Start, span.Length)
            : null;
    }

    /// <summary>What writes another name wherever an author is mentioned, in the order of the text; O(n).</summary>
    public static ImmutableArray<AuthorMention> FindAll(
        SyntaxTree tree,
        string name,
        string newName,
        CancellationToken cancellationToken
    )
    {
        var text = tree.Text.ToString();
        var isNoWord = IsNoWord(name);
        var mentions = ImmutableArray.CreateBuilder<AuthorMention>();
        for (
            var at = text.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal)
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isWord = !IsPartOfName(text, at - 1) && !IsPartOfName(text, at + name.Length);
            if (isWord && CanMention(tree.Lines[tree.GetLineNumber(at)].Kind))
            {
                TextSpan span = new(at, name.Length);
                var isSure =
                    IsBehindSign(text, at)
                    || IsSpeaker(text, span)
                    || (isNoWord && !IsInAddress(text, at));
                mentions.Add(new(new(span, newName), isSure));
            }
        }

        return mentions.DrainToImmutable();
    }

    private static bool CanMention(LineKind kind) =>
        kind is not (LineKind.Header or LineKind.Byline or LineKind.Directive or LineKind.Blank);

    /// <summary>True for a name that nobody writes who does not mean the author: with letters and digits, a <c>_</c>, or a capital within.</summary>
    private static bool IsNoWord(string name) =>
        name.Contains('_', StringComparison.Ordinal)
        || (name.Any(char.IsDigit) && name.Any(char.IsLetter))
        || name.Zip(name.Skip(1))
            .Any(pair => char.IsLower(pair.First) && char.IsUpper(pair.Second));

    /// <summary>True within a web address, which leads nowhere with another name in it.</summary>
    private static bool IsInAddress(string text, int at)
    {
        var before = text.AsSpan(int.Max(0, at - LongestAddress), int.Min(at, LongestAddress));
        return before[(before.LastIndexOfAny(" \t\r\n") + 1)..]
            .Contains("://", StringComparison.Ordinal);
    }

    /// <summary><c>@alice</c>, <c>u/alice</c>.</summary>
    private static bool IsBehindSign(string text, int at) =>
        At(text, at - 1) == '@' || (At(text, at - 1) == '/' && At(text, at - 2) == 'u');

    /// <summary>Who speaks in a line such as <c>alice: words</c>, which may be quoted; null where nobody is named.</summary>
    private static TextSpan? FindSpeaker(string line)
    {
        var end = line.IndexOf(':', StringComparison.Ordinal);
        var start = line.AsSpan().IndexOfAnyExcept(" \t>");
        return start >= 0 && start < end && IsSpeaker(line, TextSpan.FromBounds(start, end))
            ? TextSpan.FromBounds(start, end)
            : null;
    }

    /// <summary>True where a name is the first word of its line and a colon follows.</summary>
    private static bool IsSpeaker(string text, TextSpan name)
    {
        var before = text.AsSpan(0, name.Start).TrimEnd(" \t>");
        return At(text, name.End) == ':'
            && At(text, name.End + 1) is ' ' or '\0' or '\r' or '\n'
            && (before.IsEmpty || before[^1] is '\r' or '\n');
    }

    private static TextSpan FindWord(string line, int at)
    {
        var (start, end) = (at, at);
        while (IsPartOfName(line, start - 1))
        {
            start--;
        }

        while (IsPartOfName(line, end))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>True for a letter, a digit, <c>_</c>, and for <c>-</c> between two of them.</summary>
    private static bool IsPartOfName(string text, int at) =>
        IsInName(text, at)
        || (At(text, at) == '-' && IsInName(text, at - 1) && IsInName(text, at + 1));

    private static bool IsInName(string text, int at) =>
        At(text, at) is var character && (char.IsLetterOrDigit(character) || character == '_');

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';
}
