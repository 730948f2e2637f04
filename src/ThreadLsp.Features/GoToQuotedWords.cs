using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>From a quote to the words it quotes, in the nearest ancestor that has them, or in the story.</summary>
public static class GoToQuotedWords
{
    /// <summary>The target; null where the offset stands in no quote, and where no ancestor has the words.</summary>
    public static NavigationTarget? Find(ThreadModel model, int offset)
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
            var source = model[ancestor];
            if (FindIn(tree, source.FullSpan, quoted) is { } span)
            {
                return new(
                    line.ContentSpan,
                    SubthreadRange.Get(tree, source.Line, source.EndLine),
                    span
                );
            }
        }

        return
            model.GetStory(comment) is { } story
            && FindIn(tree, GetOwnSpan(tree, story.Node), quoted) is { } inStory
            ? new(line.ContentSpan, inStory, inStory)
            : null;
    }

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
