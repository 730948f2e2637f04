namespace ThreadLsp.Features.Fixes;

/// <summary>TD3005: the number of comments that the dump has.</summary>
internal static class CommentCountFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var tree = context.Tree;
        if (tree.FindStoryAbove(context.Line + 1) is not { } story)
        {
            yield break;
        }

        var count =
            tree.CountHeadersBefore(story.EndLine) - tree.CountHeadersBefore(story.FirstLine);
        var words = CommentLabel.Count(count, "comment", "comments");
        yield return new(
            $"Say {words}, as many as stand here",
            [new(context.Diagnostic.Span, words)],
            KeepsNesting: true
        );
    }
}
