using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>What can be folded: stories, subthreads, quotes of several lines.</summary>
public static class Folding
{
    /// <summary>All ranges in the order of the text, outer ones before inner ones; O(lines).</summary>
    /// <param name="model">The thread.</param>
    /// <param name="limit">How many ranges the editor takes; the deepest are left out first, never those at the end of the file.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static ImmutableArray<FoldingRange> Compute(
        ThreadModel model,
        int limit = int.MaxValue,
        CancellationToken cancellationToken = default
    )
    {
        var entries = ThreadWalk.Visit(model, cancellationToken);
        var ranges = new List<FoldingRange>(entries.Length);
        var (line, next) = (0, 0);

        // Quotes fold within comments; what stands above the first one is no comment's.
        var (quote, quoteDepth) = (-1, -1);
        foreach (var green in model.Tree.Lines)
        {
            var isEntry = next < entries.Length && entries[next].FirstLine == line;
            var isQuote = green.Kind == LineKind.Quote && quoteDepth >= 0;
            if (quote >= 0 && (isEntry || !isQuote))
            {
                EndQuote();
            }

            if (isEntry)
            {
                var entry = entries[next++];
                Add(entry);
                quoteDepth = entry.Kind == OutlineItemKind.Comment ? entry.Depth + 1 : -1;
            }
            else if (isQuote && quote < 0)
            {
                quote = line;
            }

            line++;
        }

        EndQuote();
        return ranges.Count <= limit ? [.. ranges] : KeepOutermost(ranges, int.Max(limit, 0));

        void Add(OutlineEntry entry)
        {
            if (entry.LastLine > entry.FirstLine)
            {
                var kind =
                    entry.Kind == OutlineItemKind.Story
                        ? FoldingRangeKind.Story
                        : FoldingRangeKind.Subthread;
                ranges.Add(new(entry.FirstLine, entry.LastLine, kind, entry.Depth));
            }
        }

        void EndQuote()
        {
            if (quote >= 0 && line - 1 > quote)
            {
                ranges.Add(new(quote, line - 1, FoldingRangeKind.Quote, quoteDepth));
            }

            quote = -1;
        }
    }

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
            if (oldLine.Kind != newLine.Kind || oldLine.NestingColumn != newLine.NestingColumn)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As many ranges as the limit allows: whole depths from the outside in, of the last depth the first ones.</summary>
    private static ImmutableArray<FoldingRange> KeepOutermost(List<FoldingRange> ranges, int limit)
    {
        var kept = ranges
            .Select((range, index) => (range, index))
            .OrderBy(entry => entry.range.Depth)
            .ThenBy(entry => entry.index)
            .Take(limit)
            .OrderBy(entry => entry.index);
        return [.. kept.Select(entry => entry.range)];
    }
}
