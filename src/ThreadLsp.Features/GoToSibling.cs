using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>
/// From anywhere in a comment to the next or the previous reply to the same parent. O(log n) where the nesting is declared, else
/// O(depth of the comment before).
/// </summary>
public static class GoToSibling
{
    /// <summary>The next sibling; null where there is none, and outside any comment.</summary>
    public static NavigationTarget? FindNext(ThreadModel model, int offset) =>
        Find(model, offset, static (model, comment) => model.GetNextSibling(comment));

    /// <summary>The previous sibling; null where there is none, and outside any comment.</summary>
    public static NavigationTarget? FindPrevious(ThreadModel model, int offset) =>
        Find(model, offset, static (model, comment) => model.GetPreviousSibling(comment));

    private static NavigationTarget? Find(
        ThreadModel model,
        int offset,
        Func<ThreadModel, int, int> choose
    )
    {
        var comment = model.FindComment(offset);
        var sibling = comment < 0 ? -1 : choose(model, comment);
        return sibling < 0
            ? null
            : NavigationTargets.ToComment(model, sibling, model[comment].HeaderSpan);
    }
}
