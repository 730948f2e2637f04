using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD1005: away with what stands before the story.</summary>
internal static class TextWithoutCommentFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var tree = context.Tree;
        var end = tree.GetLineNumber(context.Diagnostic.Span.End) + 1;
        var lines = end - context.Line;
        yield return new(
            $"Remove the {CommentLabel.Count(lines, "line", "lines")} before the story",
            [
                new(
                    TextSpan.FromBounds(tree.GetLineStart(context.Line), tree.GetLineStart(end)),
                    string.Empty
                ),
            ]
        );
    }
}
