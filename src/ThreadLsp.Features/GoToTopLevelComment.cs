using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>From anywhere in a subthread to the top-level comment that began it.</summary>
public static class GoToTopLevelComment
{
    /// <summary>The target, which is the comment itself where it is top-level; null outside any comment.</summary>
    public static NavigationTarget? Find(ThreadModel model, int offset)
    {
        var comment = model.FindComment(offset);
        return comment < 0
            ? null
            : NavigationTargets.ToComment(
                model,
                model.GetTopLevelAncestor(comment),
                model[comment].HeaderSpan
            );
    }
}
