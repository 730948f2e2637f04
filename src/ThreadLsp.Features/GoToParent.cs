using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>From anywhere in a comment to the comment it answers; from a top-level comment to the story.</summary>
public static class GoToParent
{
    /// <summary>The target; null outside any comment, and where the dump lacks the story. O(log n) where the nesting is declared.</summary>
    public static NavigationTarget? Find(ThreadModel model, int offset)
    {
        var comment = model.FindComment(offset);
        if (comment < 0)
        {
            return null;
        }

        var origin = model[comment].HeaderSpan;
        var parent = model.GetParent(comment);
        return parent < 0
            ? NavigationTargets.ToStory(model, comment, origin)
            : NavigationTargets.ToComment(model, parent, origin);
    }
}
