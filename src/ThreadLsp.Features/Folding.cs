using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>What can be folded: stories, subthreads, quotes of several lines.</summary>
public static class Folding
{
    /// <summary>All ranges in the order of the text, outer ones before inner ones; O(n).</summary>
    /// <param name="model">The thread.</param>
    /// <param name="limit">How many ranges the editor takes; the deepest are left out first, never those at the end of the file.</param>
    public static ImmutableArray<FoldingRange> Compute(ThreadModel model, int limit = int.MaxValue)
    {
        var ranges = new List<FoldingRange>();
        var tree = model.Tree;
        foreach (var item in ThreadWalk.Visit(model))
        {
            var last = SubthreadRange.GetLastLine(tree, item.FirstLine, item.EndLine);
            if (last > item.FirstLine)
            {
                var kind = item.Comment < 0 ? FoldingRangeKind.Story : FoldingRangeKind.Subthread;
                ranges.Add(new(item.FirstLine, last, kind, item.Depth));
            }

            if (item.Comment >= 0)
            {
                AddQuotes(tree, model[item.Comment], item.Depth + 1, ranges);
            }
        }

        return ranges.Count <= limit ? [.. ranges] : KeepOutermost(ranges, int.Max(limit, 0));
    }

    private static void AddQuotes(
        SyntaxTree tree,
        Comment comment,
        int depth,
        List<FoldingRange> ranges
    )
    {
        if (comment.IsBare)
        {
            return;
        }

        var first = -1;
        var lines = tree.Lines.GetEnumerator(comment.Line + 1);
        for (var line = comment.Line + 1; line <= comment.EndLine; line++)
        {
            var isQuote =
                line < comment.EndLine && lines.MoveNext() && lines.Current.Kind == LineKind.Quote;
            if (isQuote)
            {
                first = first < 0 ? line : first;
                continue;
            }

            if (first >= 0 && line - 1 > first)
            {
                ranges.Add(new(first, line - 1, FoldingRangeKind.Quote, depth));
            }

            first = -1;
        }
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
