using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>The comments that answer a story.</summary>
internal static class TopLevelComments
{
    /// <summary>Those of one story, in order; O(log n) each.</summary>
    public static IEnumerable<int> Get(ThreadModel model, Story story)
    {
        var end = model.Tree.CountHeadersBefore(story.Node.EndLine);
        for (
            var comment = model.Tree.CountHeadersBefore(story.Node.FirstLine);
            comment < end;
            comment = model.GetSubthreadEnd(comment)
        )
        {
            yield return comment;
        }
    }

    /// <summary>The first of the story at an offset; -1 where there is none, and outside the own lines of any story.</summary>
    public static int GetFirst(ThreadModel model, int offset) =>
        model.FindStory(offset) is { } story ? Get(model, story).FirstOrDefault(-1) : -1;
}
