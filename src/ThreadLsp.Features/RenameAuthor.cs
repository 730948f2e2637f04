using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Renames an author in the whole file: headers, bylines, and, apart from them, where he is mentioned.</summary>
public static class RenameAuthor
{
    /// <summary>
    /// The name at an offset, in a header, a byline or a mention such as <c>@alice</c>; null where none stands there. O(log n) but in a
    /// mention, where it is O(n).
    /// </summary>
    public static TextSpan? FindName(
        ThreadModel model,
        int offset,
        CancellationToken cancellationToken = default
    ) =>
        AuthorNames.FindAt(model.Tree, offset)
        ?? AuthorMentions.FindAt(model, offset, cancellationToken);

    /// <summary>What renames the author at an offset; null where none stands there. O(n).</summary>
    public static AuthorRename? Find(
        ThreadModel model,
        int offset,
        string newName,
        CancellationToken cancellationToken = default
    )
    {
        var tree = model.Tree;
        if (FindName(model, offset, cancellationToken) is not { } at)
        {
            return null;
        }

        var name = tree.Text.ToString(at);
        if (string.Equals(name, newName, StringComparison.Ordinal))
        {
            return new(name, newName, [], []);
        }

        var all = AuthorNames.FindAll(model, cancellationToken).ToList();
        ImmutableArray<TextSpan> names = [.. all.Where(span => AuthorNames.Is(tree, span, name))];
        var obstacle = FindObstacle(tree, all, newName) ?? FindLostLine(tree, names, newName);
        return obstacle is not null
            ? new(name, newName, [], [], obstacle)
            : new(
                name,
                newName,
                [.. names.Select(span => new TextChange(span, newName))],
                AuthorMentions.FindAll(tree, name, newName, cancellationToken)
            );
    }

    /// <summary>Why nobody in this dump can get a name; null where somebody can.</summary>
    private static string? FindObstacle(SyntaxTree tree, List<TextSpan> all, string newName)
    {
        var shown = DisplayText.Clean(newName, AuthorRecognizer.MaximumLength);
        if (newName.Length > 0 && all.Exists(span => AuthorNames.Is(tree, span, newName)))
        {
            return $"Another author is called {shown} already; a name that nobody has would keep the two apart.";
        }

        // Mailing lists print whole names: where somebody has one, others may.
        var hasWholeNames = all.Exists(span => tree.Text.ToString(span).Contains(' '));
        var isPossible =
            AuthorRecognizer.IsSiteName(newName)
            || (hasWholeNames && AuthorRecognizer.IsAuthor(newName));
        return isPossible ? null
            : hasWholeNames
                ? $"\"{shown}\" cannot be the name of an author: one word, or up to five with capitals, would be."
            : $"\"{shown}\" cannot be the name of an author: 2 to 20 letters, digits, _ or - would be.";
    }

    /// <summary>The header or byline that would be none with another name, such as one that its age would take a word of; null where there is none.</summary>
    private static string? FindLostLine(
        SyntaxTree tree,
        ImmutableArray<TextSpan> names,
        string newName
    )
    {
        foreach (var span in names)
        {
            var number = tree.GetLineNumber(span.Start);
            var (start, green) = (tree.GetLineStart(number), tree.Lines[number]);
            var line = string.Concat(
                tree.Text.ToString(TextSpan.FromBounds(start, span.Start)),
                newName,
                tree.Text.ToString(
                    TextSpan.FromBounds(span.End, start + green.Length - green.BreakLength)
                )
            );
            if (ReadName(line, green.Kind) != newName)
            {
                return $"\"{DisplayText.Clean(newName, AuthorRecognizer.MaximumLength)}\" cannot be the name of an author: line {number + 1} would no longer be read as {(green.Kind == LineKind.Header ? "the header of a comment" : "a byline")}.";
            }
        }

        return null;
    }

    private static string? ReadName(string line, LineKind kind)
    {
        if (LineLexer.Lex(line, 0).Kind != kind)
        {
            return null;
        }

        var content = LineLexer.TrimEnd(line.AsSpan(Indentation.Measure(line).Length));
        var author =
            kind == LineKind.Byline && BylineRecognizer.TryRecognize(content, out var byline)
                ? byline.Author
            : HeaderRecognizer.TryRecognize(content, out var header) ? header.Author
            : default;
        return content.Slice(author.Start, author.Length).ToString();
    }
}
