using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>
/// From a quote to the words it quotes: in the nearest ancestor that has them, else in the story, else in the nearest comment above that
/// answers the same story.
/// </summary>
public static class GoToQuotedWords
{
    /// <summary>Fewer characters stand anywhere by chance, and are looked for in ancestors alone.</summary>
    private const int FewestElsewhere = 12;

    /// <summary>So much text above is looked through, in UTF-16 code units: the longest discussions have no more.</summary>
    private const int MostElsewhere = 4_000_000;

    /// <summary>
    /// The target; null where the offset stands in no quote, and where the words are not found. O(text of the ancestors), and where none of
    /// them has the words, O(text above), at most some millions of characters of it.
    /// </summary>
    public static NavigationTarget? Find(
        ThreadModel model,
        int offset,
        CancellationToken cancellationToken = default
    )
    {
        var tree = model.Tree;
        var line = tree.GetLineNode(tree.GetLineNumber(offset));
        var comment = model.FindComment(offset);
        if (
            comment < 0
            || line.Kind != SyntaxKind.QuoteLine
            || line.GetToken(SyntaxKind.TextToken) is not { } quoted
        )
        {
            return null;
        }

        foreach (var ancestor in model.GetAncestors(comment))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FindIn(model[ancestor], line, quoted) is { } target)
            {
                return target;
            }
        }

        var story = model.GetStory(comment);
        return
            story is not null && FindIn(tree, GetOwnSpan(tree, story.Node), quoted) is { } inStory
            ? new(line.ContentSpan, inStory, inStory)
            : FindAbove(model, comment, story, line, quoted, cancellationToken);
    }

    private static NavigationTarget? FindAbove(
        ThreadModel model,
        int comment,
        Story? story,
        LineSyntax line,
        SyntaxToken quoted,
        CancellationToken cancellationToken
    )
    {
        if (quoted.Text.Length < FewestElsewhere)
        {
            return null;
        }

        var first = story is null ? 0 : model.Tree.CountHeadersBefore(story.Node.FirstLine);
        var lowest = model[comment].FullSpan.Start - MostElsewhere;
        for (var above = comment - 1; above >= first; above--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var source = model[above];
            if (source.FullSpan.Start < lowest)
            {
                return null;
            }

            if (FindIn(source, line, quoted) is { } target)
            {
                return target;
            }
        }

        return null;
    }

    private static NavigationTarget? FindIn(Comment source, LineSyntax line, SyntaxToken quoted) =>
        FindIn(source.Tree, source.FullSpan, quoted) is { } span
            ? new(
                line.ContentSpan,
                SubthreadRange.Get(source.Tree, source.Line, source.EndLine),
                span
            )
            : null;

    private static TextSpan? FindIn(SyntaxTree tree, TextSpan span, SyntaxToken quoted) =>
        QuotedWords.Find(tree.Text.ToString(span), quoted.Text) is { } found
            ? new(span.Start + found.Start, found.Length)
            : null;

    /// <summary>Title, byline and text of a story, without its comments.</summary>
    private static TextSpan GetOwnSpan(SyntaxTree tree, StorySyntax story)
    {
        var header = tree.FindHeader(story.FirstLine);
        var end = header < 0 ? story.EndLine : int.Min(header, story.EndLine);
        return TextSpan.FromBounds(tree.GetLineStart(story.FirstLine), tree.GetLineStart(end));
    }
}
