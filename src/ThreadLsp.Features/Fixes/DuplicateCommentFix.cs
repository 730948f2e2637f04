using ThreadLsp.Analysis;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD3004: away with the second of two comments, where nobody answers it, or everybody who does answers the first as well.</summary>
internal static class DuplicateCommentFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var model = context.Model;
        var tree = context.Tree;
        var second = context.Comment;
        var hasReplies = model.GetSubthreadEnd(second.Index) > second.Index + 1;
        if (hasReplies && !IsSameSubthread(context, second))
        {
            yield break;
        }

        var endLine = model.GetSubthreadEndLine(second.Index);
        yield return new(
            hasReplies ? "Remove this copy with its replies" : "Remove this copy",
            [new(LineRemoval.Of(tree, second.Line, endLine), string.Empty)],
            IsPreferred: true
        );
    }

    private static bool IsSameSubthread(FixContext context, Comment second)
    {
        if (
            context.Diagnostic.RelatedLocations is not [var place, ..]
            || context.Model.FindComment(place.Span.Start) is not (>= 0 and var first)
        )
        {
            return false;
        }

        var original = context.Model[first];
        return string.Equals(
            Read(context.Model, original, original.Column),
            Read(context.Model, second, original.Column),
            StringComparison.Ordinal
        );
    }

    private static string Read(ThreadModel model, Comment comment, int column)
    {
        var end = model.GetSubthreadEndLine(comment.Index);
        return new Reindentation(model.Tree)
            .MoveBlock(comment.Line, end, column - comment.Column)
            .Render(comment.Line, end)
            .TrimEnd();
    }
}
