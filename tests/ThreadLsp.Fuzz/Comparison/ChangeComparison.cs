using ThreadLsp.Syntax;

namespace ThreadLsp.Fuzz;

/// <summary>What two versions say of their difference against their difference.</summary>
internal static class ChangeComparison
{
    /// <summary>The range of text that differs is the smallest there is; the lines outside of those that may differ are the same.</summary>
    public static void Compare(
        DumpVersion oldVersion,
        SyntaxTree oldTree,
        DumpVersion newVersion,
        SyntaxTree newTree
    )
    {
        var (start, oldEnd, newEnd) = FindDifference(oldVersion.Text, newVersion.Text);
        var range = newTree.GetChangeRange(oldTree);
        if (
            range.Span.Start != start
            || range.Span.End != oldEnd
            || range.NewLength != newEnd - start
        )
        {
            throw new DifferenceException(
                Check.ChangedSpans,
                $"{range}, expected [{start}..{oldEnd}) to have become {newEnd - start} long"
            );
        }

        var lines = newTree.GetChangedLines(oldTree);
        var (was, now) = (oldVersion.Lines, newVersion.Lines);
        if (
            lines.First < 0
            || lines.First >= int.Min(lines.OldEnd, lines.NewEnd)
            || lines.OldEnd > was.Length
            || lines.NewEnd > now.Length
            || !was.AsSpan(0, lines.First).SequenceEqual(now.AsSpan(0, lines.First))
            || !was.AsSpan(lines.OldEnd).SequenceEqual(now.AsSpan(lines.NewEnd))
        )
        {
            throw new DifferenceException(
                Check.ChangedSpans,
                $"lines outside of {lines} are not the same"
            );
        }
    }

    /// <summary>Where two strings differ: the common start first, then the common end of the rest.</summary>
    public static (int Start, int OldEnd, int NewEnd) FindDifference(string was, string now)
    {
        var start = was.AsSpan().CommonPrefixLength(now);
        var (oldEnd, newEnd) = (was.Length, now.Length);
        while (oldEnd > start && newEnd > start && was[oldEnd - 1] == now[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }

        return (start, oldEnd, newEnd);
    }
}
