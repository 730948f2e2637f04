using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Protocol;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>The outline of a version as <c>DocumentSymbol[]</c>, in blocks of which the next version uses those that it does not change.</summary>
/// <remarks>Invariant: the JSON is the same whether it was made from an earlier sheet or anew.</remarks>
/// <param name="tree">The version.</param>
/// <param name="encoding">The unit of columns.</param>
/// <param name="blocks">The symbols in order.</param>
/// <param name="entryCount">How many entries the outline has; those that are too deep to be shown count.</param>
internal sealed class SymbolSheet(
    SyntaxTree tree,
    PositionEncoding encoding,
    ImmutableArray<SymbolBlock> blocks,
    int entryCount
)
{
    /// <summary>
    /// How deep symbols are nested. Clients recurse over them, so that more would end some of them; what is deeper is counted in one
    /// symbol that says so.
    /// </summary>
    public const int DeepestLevel = 200;

    /// <summary>The version.</summary>
    public SyntaxTree Tree => tree;

    /// <summary>The unit of columns.</summary>
    public PositionEncoding Encoding => encoding;

    /// <summary>The symbols in order.</summary>
    public ImmutableArray<SymbolBlock> Blocks => blocks;

    /// <summary>How many entries the outline has; those that are too deep to be shown count.</summary>
    public int EntryCount => entryCount;

    /// <summary>The answer.</summary>
    public RawJson Json { get; } =
        blocks.IsEmpty ? new("[]"u8.ToArray()) : new([.. blocks.Select(block => block.Utf8)]);

    /// <summary>How many blocks were written for this version; the others are those of the earlier one.</summary>
    public int WrittenBlocks { get; init; }

    /// <summary>How many symbols had their words read from the text of this version.</summary>
    public int WrittenLabels { get; init; }

    /// <summary>How many entries of the outline were looked at; none where the edit cannot have moved or renamed any but a few.</summary>
    public int VisitedEntries { get; init; }

    /// <summary>The sheet of a version; O(log² n + blocks) where an edit changes lines of a body alone, else O(lines).</summary>
    /// <param name="model">The version.</param>
    /// <param name="encoding">The unit of columns.</param>
    /// <param name="earlier">The sheet of an earlier version; null where there is none.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static SymbolSheet Create(
        ThreadModel model,
        PositionEncoding encoding,
        SymbolSheet? earlier,
        CancellationToken cancellationToken
    )
    {
        earlier = earlier?.Encoding == encoding ? earlier : null;
        return SymbolPatch.TryApply(model, earlier)
            ?? new SymbolSheetWriter(model, encoding, earlier).Write(cancellationToken);
    }

    /// <summary>The last symbol that begins at a line or before; O(log n).</summary>
    /// <returns>Its block and its row there; -1 and 0 where there is none.</returns>
    public (int Block, int Row) FindRow(int line)
    {
        var block = CountUpTo(blocks.AsSpan(), line, static block => block.Rows[0].Entry.FirstLine);
        return block == 0
            ? (-1, 0)
            : (
                block - 1,
                CountUpTo(blocks[block - 1].Rows, line, static row => row.Entry.FirstLine) - 1
            );
    }

    private static int CountUpTo<T>(ReadOnlySpan<T> items, int line, Func<T, int> getLine)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = getLine(items[middle]) <= line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
