namespace ThreadLsp.Analysis;

/// <summary>Says whether two models place the same comments alike.</summary>
public static class ShownPlacements
{
    /// <summary>
    /// True where everybody answers the same comment in both, is as certain or uncertain, and where he is uncertain has the same
    /// comment for the next likely. How likely they are is another number after nearly every letter, and is no news. O(n).
    /// </summary>
    public static bool AreSame(ThreadModel first, ThreadModel second)
    {
        if (first.CommentCount != second.CommentCount)
        {
            return false;
        }

        for (var comment = 0; comment < first.CommentCount; comment++)
        {
            var isUncertain = first.IsUncertain(comment);
            if (
                first.GetParent(comment) != second.GetParent(comment)
                || isUncertain != second.IsUncertain(comment)
                || first.GetSource(comment) != second.GetSource(comment)
                || (
                    isUncertain
                    && first.GetSecondParent(comment)?.Parent
                        != second.GetSecondParent(comment)?.Parent
                )
            )
            {
                return false;
            }
        }

        return true;
    }
}
