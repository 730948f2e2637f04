using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>Walks over a whole thread in the order of the text.</summary>
internal static class ThreadWalk
{
    /// <summary>All stories with a byline and all comments, parents before children; O(n), without recursion.</summary>
    /// <remarks>Invariant: the depth of an item is at most one more than that of the item before it.</remarks>
    public static IEnumerable<ThreadWalkItem> Visit(ThreadModel model)
    {
        var comments = model.GetComments();
        var next = 0;
        foreach (var story in model.Tree.GetRoot().Stories())
        {
            var end = model.Tree.CountHeadersBefore(story.EndLine);
            var hasByline = story.BylineLine >= 0;
            if (hasByline)
            {
                yield return new(story, -1, 0, story.FirstLine, story.EndLine, end - next);
            }

            var openEnds = new Stack<int>();
            for (; next < end; next++)
            {
                while (openEnds.TryPeek(out var openEnd) && openEnd <= next)
                {
                    openEnds.Pop();
                }

                var subthreadEnd = model.GetSubthreadEnd(next);
                yield return new(
                    story,
                    next,
                    openEnds.Count + (hasByline ? 1 : 0),
                    comments[next].Line,
                    comments[subthreadEnd - 1].EndLine,
                    subthreadEnd - next - 1
                );
                openEnds.Push(subthreadEnd);
            }
        }
    }
}
