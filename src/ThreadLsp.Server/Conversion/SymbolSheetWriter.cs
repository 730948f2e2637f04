using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>
/// Writes the outline of a version from the first line to the last; blocks and words that are the same in an earlier version are taken
/// from there.
/// </summary>
internal sealed class SymbolSheetWriter
{
    /// <summary>Symbols in a block: some 40 KB, so that an edit writes little anew and an answer leaves in few writes.</summary>
    private const int BlockLength = 128;

    private readonly ThreadModel model;
    private readonly PositionEncoding encoding;
    private readonly SymbolSheet? earlier;
    private readonly SymbolBlockWriter writer;
    private readonly SymbolRow[] rows = new SymbolRow[BlockLength];
    private readonly SymbolBlock?[] labels = new SymbolBlock?[BlockLength];
    private ImmutableArray<OutlineEntry> entries;

    /// <summary>The entries whose words an edit can have changed: from the first up to the end.</summary>
    private (int First, int End) touched;

    private int nextEntry;
    private (int Block, int Row) earlierRow;

    /// <param name="model">The version.</param>
    /// <param name="encoding">The unit of columns.</param>
    /// <param name="earlier">The sheet of an earlier version in the same encoding; null where there is none.</param>
    public SymbolSheetWriter(ThreadModel model, PositionEncoding encoding, SymbolSheet? earlier)
    {
        this.model = model;
        this.encoding = encoding;
        this.earlier = earlier;
        writer = new SymbolBlockWriter(model, encoding);
    }

    /// <summary>Writes the outline; O(lines + symbols that changed).</summary>
    public SymbolSheet Write(CancellationToken cancellationToken)
    {
        entries = Outline.GetEntries(model, cancellationToken);
        touched = FindTouched();
        var blocks = ImmutableArray.CreateBuilder<SymbolBlock>();
        while (nextEntry < entries.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = nextEntry;
            var taken = rows.AsSpan(0, TakeRows());
            var nextDepth =
                nextEntry < entries.Length
                    ? int.Min(entries[nextEntry].Depth, SymbolSheet.DeepestLevel)
                    : -1;
            blocks.Add(
                FindEarlier(blocks.Count, first, taken, nextDepth)
                    ?? WriteBlock(taken, nextDepth, blocks.Count == 0)
            );
        }

        return new(model.Tree, encoding, blocks.DrainToImmutable(), entries.Length)
        {
            WrittenBlocks = writer.WrittenBlocks,
            WrittenLabels = writer.WrittenLabels,
            VisitedEntries = entries.Length,
        };
    }

    /// <summary>The entries whose own lines the edit touches, and their neighbours: a line beside a byline may have become its title.</summary>
    private (int First, int End) FindTouched()
    {
        if (earlier is null)
        {
            return (0, entries.Length);
        }

        var change = model.Tree.GetChangedLines(earlier.Tree);
        return (int.Max(0, CountUpTo(change.First - 2) - 1), CountUpTo(change.NewEnd));
    }

    /// <summary>How many entries begin at this line or before.</summary>
    private int CountUpTo(int line)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].FirstLine <= line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The rows of the next block; neighbours that are too deep are one row.</summary>
    private int TakeRows()
    {
        var count = 0;
        for (; count < BlockLength && nextEntry < entries.Length; count++)
        {
            ref var row = ref rows[count];
            row = new() { Entry = entries[nextEntry], Number = nextEntry++ };
            if (row.Entry.Depth >= SymbolSheet.DeepestLevel)
            {
                row.Number = SymbolRow.Deeper;
                row.Entry = TakeDeeper(row.Entry);
            }
        }

        return count;
    }

    private OutlineEntry TakeDeeper(OutlineEntry first)
    {
        var (last, count) = (first, 1);
        for (
            ;
            nextEntry < entries.Length && entries[nextEntry].Depth >= SymbolSheet.DeepestLevel;
            nextEntry++
        )
        {
            var next = entries[nextEntry];
            last = next.LastLine > last.LastLine ? next : last;
            count++;
        }

        return new(
            -1,
            SymbolSheet.DeepestLevel,
            first.FirstLine,
            last.LastLine,
            last.LastLineLength,
            count
        );
    }

    /// <summary>The block of the earlier version at this place, where nothing in it has changed.</summary>
    private SymbolBlock? FindEarlier(
        int block,
        int first,
        ReadOnlySpan<SymbolRow> taken,
        int nextDepth
    )
    {
        // In other encodings a line may keep its length in UTF-16 and change its own.
        if (
            earlier is null
            || encoding != PositionEncoding.Utf16
            || block >= earlier.Blocks.Length
            || (first < touched.End && nextEntry > touched.First)
        )
        {
            return null;
        }

        var candidate = earlier.Blocks[block];
        return candidate.HasSamePlaces(taken, nextDepth) ? candidate : null;
    }

    private SymbolBlock WriteBlock(Span<SymbolRow> taken, int nextDepth, bool isFirst)
    {
        for (var i = 0; i < taken.Length; i++)
        {
            labels[i] = FindLabel(ref taken[i]);
        }

        return writer.Write(taken, labels, nextDepth, isFirst);
    }

    /// <summary>The block of the earlier version that holds the same words; the row learns where in it.</summary>
    private SymbolBlock? FindLabel(ref SymbolRow row)
    {
        var isBehind = row.Number >= touched.End;
        if (earlier is null || row.IsDeeper || (row.Number >= touched.First && !isBehind))
        {
            return null;
        }

        // Rows are written in order, so the row of the earlier version lies ahead of the one found last.
        var number = isBehind ? row.Number - entries.Length + earlier.EntryCount : row.Number;
        for (; earlierRow.Block < earlier.Blocks.Length; earlierRow = (earlierRow.Block + 1, 0))
        {
            var block = earlier.Blocks[earlierRow.Block];
            for (; earlierRow.Row < block.Rows.Length; earlierRow.Row++)
            {
                ref readonly var candidate = ref block.Rows[earlierRow.Row];
                if (candidate.Number == number)
                {
                    row.TakeLabel(candidate);
                    return block;
                }

                if (candidate.Number > number)
                {
                    return null;
                }
            }
        }

        return null;
    }
}
