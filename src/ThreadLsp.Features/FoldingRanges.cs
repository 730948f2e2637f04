using System.Collections.Immutable;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>Collects the folds of a thread line by line.</summary>
/// <remarks>
/// Invariant: no two folds begin at one line, for editors keep one of them only. So a body folds behind the quote that it begins with, and
/// without the noise at its end.
/// </remarks>
/// <param name="entries">All stories and comments.</param>
/// <param name="noise">All runs of noise.</param>
internal sealed class FoldingRanges(
    ImmutableArray<OutlineEntry> entries,
    ImmutableArray<NoiseRun> noise
)
{
    private readonly List<FoldingRange> ranges = new(entries.Length);

    /// <summary>What leaf folds lie in: a comment's own lines; -1 above the first comment of a story.</summary>
    private int depth = -1;
    private int nextEntry;
    private int nextNoise;
    private int line;
    private int quote = -1;
    private (int Range, int LastLine) body = (-1, 0);
    private (int First, int Last, int Depth, int Count) bare;

    /// <summary>The folds of all lines, in the order of the text, outer ones before inner ones.</summary>
    public List<FoldingRange> Collect(SyntaxTree tree)
    {
        foreach (var green in tree.Lines)
        {
            var isEntry = nextEntry < entries.Length && entries[nextEntry].FirstLine == line;
            var isNoise = IsNoise();
            if (quote >= 0 && (isEntry || green.Kind != LineKind.Quote))
            {
                EndQuote();
            }

            if (isEntry)
            {
                Enter(entries[nextEntry++]);
            }
            else if (green.Kind != LineKind.Blank && !isNoise && depth >= 0)
            {
                AddWords(green.Kind == LineKind.Quote);
            }

            if (
                isNoise
                && noise[nextNoise] is var run
                && run.FirstLine == line
                && run.LastLine > line
            )
            {
                ranges.Add(
                    new(run.FirstLine, run.LastLine, FoldingRangeKind.Noise, int.Max(depth, 0))
                );
            }

            line++;
        }

        EndQuote();
        EndBody();
        EndBare();
        ranges.RemoveAll(range => range.EndLine <= range.StartLine);
        return ranges;
    }

    private bool IsNoise()
    {
        while (nextNoise < noise.Length && noise[nextNoise].LastLine < line)
        {
            nextNoise++;
        }

        return nextNoise < noise.Length && noise[nextNoise].FirstLine <= line;
    }

    private void Enter(OutlineEntry entry)
    {
        EndBody();
        var isBare = entry.Kind == OutlineItemKind.Comment && entry.LastLine == entry.FirstLine;
        if (isBare && bare.Count > 0 && bare.Depth == entry.Depth)
        {
            bare = bare with { Last = entry.FirstLine, Count = bare.Count + 1 };
        }
        else
        {
            EndBare();
            bare = isBare ? (entry.FirstLine, entry.FirstLine, entry.Depth, 1) : default;
        }

        var isStory = entry.Kind == OutlineItemKind.Story;
        var kind = isStory ? FoldingRangeKind.Story : FoldingRangeKind.Subthread;
        ranges.Add(new(entry.FirstLine, entry.LastLine, kind, entry.Depth, entry.CommentCount));
        depth = isStory ? -1 : entry.Depth + 1;
    }

    private void AddWords(bool isQuote)
    {
        if (isQuote)
        {
            quote = quote < 0 ? line : quote;
        }
        else if (body.Range < 0)
        {
            // Its place among the others is here; where it ends is known later.
            body = (ranges.Count, line);
            ranges.Add(new(line, line, FoldingRangeKind.Body, depth));
        }

        body.LastLine = line;
    }

    private void EndQuote()
    {
        if (quote >= 0 && line - 1 > quote)
        {
            ranges.Add(
                new(quote, line - 1, FoldingRangeKind.Quote, depth + (body.Range < 0 ? 0 : 1))
            );
        }

        quote = -1;
    }

    private void EndBody()
    {
        if (body.Range >= 0)
        {
            ranges[body.Range] = ranges[body.Range] with { EndLine = body.LastLine };
        }

        body = (-1, 0);
    }

    private void EndBare()
    {
        if (bare.Count > 1)
        {
            ranges.Add(
                new(bare.First, bare.Last, FoldingRangeKind.BareRun, bare.Depth, bare.Count - 1)
            );
        }

        bare = default;
    }
}
