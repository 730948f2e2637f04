using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>
/// From anywhere in a subthread to the top-level comment that began it, and to those beside that. O(log n) where the nesting is declared,
/// however deep it is; else O(depth).
/// </summary>
public static class GoToTopLevelComment
{
    /// <summary>The target, which is the comment itself where it is top-level; null outside any comment.</summary>
    public static NavigationTarget? Find(ThreadModel model, int offset)
    {
        var comment = model.FindComment(offset);
        return comment < 0 ? null : To(model, comment, model.GetTopLevelAncestor(comment));
    }

    /// <summary>The top-level comment behind this subthread, or from a story its first; null where there is none.</summary>
    public static NavigationTarget? FindNext(ThreadModel model, int offset)
    {
        var comment = model.FindComment(offset);
        if (comment >= 0)
        {
            return To(model, comment, model.GetNextSibling(model.GetTopLevelAncestor(comment)));
        }

        var first = TopLevelComments.GetFirst(model, offset);
        return first < 0
            ? null
            : NavigationTargets.ToComment(
                model,
                first,
                model.GetContentSpan(model.Tree.GetLineNumber(offset))
            );
    }

    /// <summary>The top-level comment before this subthread; null where there is none, and outside any comment.</summary>
    public static NavigationTarget? FindPrevious(ThreadModel model, int offset)
    {
        var comment = model.FindComment(offset);
        return comment < 0
            ? null
            : To(model, comment, model.GetPreviousSibling(model.GetTopLevelAncestor(comment)));
    }

    private static NavigationTarget? To(ThreadModel model, int from, int target) =>
        target < 0 ? null : NavigationTargets.ToComment(model, target, model[from].HeaderSpan);
}
