using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>What can be folded: stories, subthreads, bodies, quotes, comments without text, and what a site printed.</summary>
public static class Folding
{
    private const LineFlags Noise = LineFlags.Noise | LineFlags.NoiseWord | LineFlags.Linked;

    /// <summary>All ranges in the order of the text, outer ones before inner ones; O(lines).</summary>
    /// <param name="model">The thread.</param>
    /// <param name="limit">How many ranges the editor takes; the deepest leaves are left out first, then the deepest subthreads, never those at the end of the file.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static ImmutableArray<FoldingRange> Compute(
        ThreadModel model,
        int limit = int.MaxValue,
        CancellationToken cancellationToken = default
    )
    {
        var ranges = new FoldingRanges(
            ThreadWalk.Visit(model, cancellationToken),
            NoiseLines.FindAll(model.Tree, cancellationToken)
        ).Collect(model.Tree);
        return Limit([.. ranges], limit);
    }

    /// <summary>As many of some ranges as an editor takes; see <see cref="Compute"/>.</summary>
    public static ImmutableArray<FoldingRange> Limit(
        ImmutableArray<FoldingRange> ranges,
        int limit
    ) => ranges.Length <= limit ? ranges : KeepOutermost(ranges, int.Max(limit, 0));

    /// <summary>
    /// True where both versions fold in the same places because each line of one is what that line of the other is; O(edit + log² n).
    /// False says nothing.
    /// </summary>
    public static bool AreSame(SyntaxTree older, SyntaxTree newer)
    {
        if (older.Dialect == Dialect.Flat || newer.Dialect == Dialect.Flat)
        {
            // Who answers whom is told by the words, so that each of them may count.
            return false;
        }

        var change = newer.GetChangedLines(older);
        if (change.Shift != 0)
        {
            return false;
        }

        var oldLines = older.Lines.GetEnumerator(change.First);
        var newLines = newer.Lines.GetEnumerator(change.First);
        for (var line = change.First; line < change.NewEnd; line++)
        {
            oldLines.MoveNext();
            newLines.MoveNext();
            var (oldLine, newLine) = (oldLines.Current, newLines.Current);
            if (
                oldLine.Kind != newLine.Kind
                || oldLine.NestingColumn != newLine.NestingColumn
                || (oldLine.Flags & Noise) != (newLine.Flags & Noise)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As many ranges as the limit allows: whole depths from the outside in, subthreads before leaves, of the last depth the first ones.</summary>
    private static ImmutableArray<FoldingRange> KeepOutermost(
        ImmutableArray<FoldingRange> ranges,
        int limit
    )
    {
        var kept = ranges
            .Select((range, index) => (range, index))
            .OrderBy(entry => entry.range.IsLeaf)
            .ThenBy(entry => entry.range.Depth)
            .ThenBy(entry => entry.index)
            .Take(limit)
            .OrderBy(entry => entry.index);
        return [.. kept.Select(entry => entry.range)];
    }
}
