using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>From anywhere in a discussion to the story it is about.</summary>
public static class GoToStory
{
    /// <summary>The target; null where the dump lacks the story. O(log n).</summary>
    public static NavigationTarget? Find(ThreadModel model, int offset)
    {
        var comment = model.FindComment(offset);
        if (comment >= 0)
        {
            return NavigationTargets.ToStory(model, comment, model[comment].HeaderSpan);
        }

        return model.FindStory(offset) is { } story
            ? NavigationTargets.ToStory(
                story,
                model.GetContentSpan(model.Tree.GetLineNumber(offset))
            )
            : null;
    }
}
