using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>
/// Makes the outline of a version from that of an earlier one where only lines of one body differ, as while somebody types: the
/// words of that comment are read again, and the end of its subthread is, which may be that of its ancestors.
/// </summary>
internal static class SymbolPatch
{
    /// <summary>Edits of more lines are rare, and go through all of the file.</summary>
    private const int MostLines = 1_000;

    /// <summary>The sheet; null where the edit may have changed more. O(log² n + blocks + lines of the edit).</summary>
    public static SymbolSheet? TryApply(ThreadModel model, SymbolSheet? earlier)
    {
        var tree = model.Tree;
        if (
            earlier is not { Encoding: PositionEncoding.Utf16 }
            || earlier.Tree.Dialect == Dialect.Flat
            || tree.Dialect == Dialect.Flat
        )
        {
            return null;
        }

        var change = tree.GetChangedLines(earlier.Tree);
        if (!IsWithinBody(earlier.Tree, tree, change))
        {
            return null;
        }

        var found = earlier.FindRow(change.First);
        if (found.Block < 0)
        {
            // It stands above everything that has a symbol.
            return new(tree, earlier.Encoding, earlier.Blocks, earlier.EntryCount);
        }

        return GetRow(earlier, found).IsDeeper ? null : Apply(model, earlier, found);
    }

    /// <summary>True where no line moves, and none is, was or becomes the header, the title or the byline of anything.</summary>
    private static bool IsWithinBody(SyntaxTree oldTree, SyntaxTree newTree, LineChangeRange change)
    {
        if (
            change.Shift != 0
            || change.NewEnd - change.First > MostLines
            || (
                change.NewEnd < newTree.Lines.Count
                && newTree.Lines[change.NewEnd].Kind == LineKind.Byline
            )
        )
        {
            return false;
        }

        var oldLines = oldTree.Lines.GetEnumerator(change.First);
        var newLines = newTree.Lines.GetEnumerator(change.First);
        for (var line = change.First; line < change.NewEnd; line++)
        {
            oldLines.MoveNext();
            newLines.MoveNext();
            if (
                oldLines.Current.Kind is LineKind.Header or LineKind.Byline
                || newLines.Current.Kind is LineKind.Header or LineKind.Byline
            )
            {
                return false;
            }
        }

        return true;
    }

    private static SymbolSheet Apply(
        ThreadModel model,
        SymbolSheet earlier,
        (int Block, int Row) owner
    )
    {
        var tree = model.Tree;
        var edited = new SortedDictionary<int, SymbolRow[]>();
        ref var row = ref Edit(owner);
        var (number, line) = (row.Number, row.Entry.FirstLine);
        if (row.Entry.CommentCount == 0)
        {
            // It ends its own subthread, and that of every ancestor of which it is the last descendant.
            var last = FindLastLine(tree, row.Entry.FirstLine, GetEndLine(earlier, owner, tree));
            if (last != (row.Entry.LastLine, row.Entry.LastLineLength))
            {
                MoveEnd(ref row, last);
                MoveEnds(last);
            }
        }

        var writer = new SymbolBlockWriter(model, earlier.Encoding);
        var blocks = earlier.Blocks.ToBuilder();
        foreach (var (block, rows) in edited)
        {
            var labels = new SymbolBlock?[rows.Length];
            Array.Fill(labels, earlier.Blocks[block]);
            labels[owner.Row] = block == owner.Block ? null : labels[owner.Row];
            blocks[block] = writer.Write(rows, labels, earlier.Blocks[block].NextDepth, block == 0);
        }

        return new(tree, earlier.Encoding, blocks.MoveToImmutable(), earlier.EntryCount)
        {
            WrittenBlocks = writer.WrittenBlocks,
            WrittenLabels = writer.WrittenLabels,
        };

        void MoveEnds((int Line, int Length) last)
        {
            while (FindOuter(tree, line) is >= 0 and var outer)
            {
                var place = earlier.FindRow(outer);
                var entry = GetRow(earlier, place);
                if (entry.Number + entry.Entry.CommentCount != number)
                {
                    return;
                }

                MoveEnd(ref Edit(place), last);
                line = outer;
            }
        }

        ref SymbolRow Edit((int Block, int Row) place)
        {
            if (!edited.TryGetValue(place.Block, out var rows))
            {
                rows = earlier.Blocks[place.Block].Rows.ToArray();
                edited.Add(place.Block, rows);
            }

            return ref rows[place.Row];
        }
    }

    private static SymbolRow GetRow(SymbolSheet sheet, (int Block, int Row) place) =>
        sheet.Blocks[place.Block].Rows[place.Row];

    private static void MoveEnd(ref SymbolRow row, (int Line, int Length) last) =>
        row.Entry = row.Entry with { LastLine = last.Line, LastLineLength = last.Length };

    /// <summary>The line behind the own lines of a symbol: that of the next one.</summary>
    private static int GetEndLine(SymbolSheet sheet, (int Block, int Row) place, SyntaxTree tree)
    {
        var (block, row) = (place.Block, place.Row + 1);
        if (row == sheet.Blocks[block].Rows.Length)
        {
            (block, row) = (block + 1, 0);
        }

        return block < sheet.Blocks.Length
            ? GetRow(sheet, (block, row)).Entry.FirstLine
            : tree.Lines.Count;
    }

    /// <summary>The last line that is not blank; the first line is none.</summary>
    private static (int Line, int Length) FindLastLine(SyntaxTree tree, int firstLine, int endLine)
    {
        var line = endLine - 1;
        while (line > firstLine && tree.Lines[line].Kind == LineKind.Blank)
        {
            line--;
        }

        var green = tree.Lines[line];
        return (line, green.Length - green.BreakLength);
    }

    /// <summary>The first line of the parent of the comment or of its story; -1 where there is none, and for a story.</summary>
    private static int FindOuter(SyntaxTree tree, int line)
    {
        if (tree.Lines[line].Kind != LineKind.Header)
        {
            return -1;
        }

        var parent = tree.FindParentHeader(line);
        return parent >= 0 ? parent : tree.FindStoryAbove(line)?.FirstLine ?? -1;
    }
}
