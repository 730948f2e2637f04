using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>From anywhere in a comment to its direct replies; from a story to its top-level comments.</summary>
public static class GoToReplies
{
    /// <summary>The targets in order; none outside any comment and story. O(log n) each.</summary>
    public static IEnumerable<NavigationTarget> Find(ThreadModel model, int offset)
    {
        var comment = model.FindComment(offset);
        if (comment >= 0)
        {
            var origin = model[comment].HeaderSpan;
            return model
                .GetReplies(comment)
                .Select(reply => NavigationTargets.ToComment(model, reply, origin));
        }

        if (model.FindStory(offset) is not { } story)
        {
            return [];
        }

        var line = model.GetContentSpan(model.Tree.GetLineNumber(offset));
        return TopLevelComments
            .Get(model, story)
            .Select(reply => NavigationTargets.ToComment(model, reply, line));
    }

    /// <summary>The first of them; null where there is none.</summary>
    public static NavigationTarget? FindFirst(ThreadModel model, int offset)
    {
        foreach (var target in Find(model, offset))
        {
            return target;
        }

        return null;
    }
}
