using ThreadLsp.Analysis;
using ThreadLsp.Features;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>Writes symbols as JSON. Depth is a number here, and closing brackets are counted: nothing recurses.</summary>
/// <param name="model">The version.</param>
/// <param name="encoding">The unit of columns.</param>
internal sealed class SymbolBlockWriter(ThreadModel model, PositionEncoding encoding)
{
    private readonly JsonBytes json = new(64 * 1024);
    private readonly PositionMapper mapper = new(model.Tree.Text, encoding);

    /// <summary>How many blocks were written.</summary>
    public int WrittenBlocks { get; private set; }

    /// <summary>How many symbols had their words read from the text.</summary>
    public int WrittenLabels { get; private set; }

    /// <summary>Writes a block.</summary>
    /// <param name="rows">The symbols.</param>
    /// <param name="labels">The block of an earlier version that holds the words of a symbol; null where they are to be read.</param>
    /// <param name="nextDepth">The depth of the symbol behind them; -1 at the end.</param>
    /// <param name="isFirst">True for the first block of the outline.</param>
    public SymbolBlock Write(
        ReadOnlySpan<SymbolRow> rows,
        ReadOnlySpan<SymbolBlock?> labels,
        int nextDepth,
        bool isFirst
    )
    {
        WrittenBlocks++;
        json.Clear();
        if (isFirst)
        {
            json.Write("["u8);
        }

        var written = rows.ToArray();
        for (var i = 0; i < written.Length; i++)
        {
            WriteRow(ref written[i], labels[i]);
            WriteEnd(
                written[i].Entry.Depth,
                i + 1 < written.Length ? written[i + 1].Entry.Depth : nextDepth
            );
        }

        return new(written, nextDepth, json.ToArray());
    }

    private void WriteRow(ref SymbolRow row, SymbolBlock? label)
    {
        var entry = row.Entry;
        json.Write("{"u8);
        if (row.IsDeeper)
        {
            json.Write("\"name\":\"… "u8);
            WriteCount(" deeper reply"u8, " deeper replies"u8, entry.CommentCount);
        }
        else
        {
            WriteLabel(ref row, label);
        }

        json.Write(
            !row.IsDeeper && entry.Kind == OutlineItemKind.Story
                ? "\",\"kind\":3,\"range\":{\"start\":{\"line\":"u8
                : "\",\"kind\":15,\"range\":{\"start\":{\"line\":"u8
        );
        json.Write(entry.FirstLine);
        json.Write(",\"character\":0},\"end\":{\"line\":"u8);
        json.Write(entry.LastLine);
        json.Write(",\"character\":"u8);
        json.Write(GetLength(entry));
        json.Write("}},\"selectionRange\":{\"start\":{\"line\":"u8);
        json.Write(entry.FirstLine);
        json.Write(",\"character\":"u8);
        json.Write(row.SelectionStart);
        json.Write("},\"end\":{\"line\":"u8);
        json.Write(entry.FirstLine);
        json.Write(",\"character\":"u8);
        json.Write(row.SelectionEnd);
        json.Write("}}"u8);
    }

    /// <summary>What stands between a symbol and the next: it has children, or it and what it is the last child of are closed.</summary>
    private void WriteEnd(int depth, int nextDepth)
    {
        if (nextDepth > depth)
        {
            json.Write(",\"children\":["u8);
            return;
        }

        json.Write("}"u8);
        for (var open = depth; open > int.Max(nextDepth, 0); open--)
        {
            json.Write("]}"u8);
        }

        json.Write(nextDepth < 0 ? "]"u8 : ","u8);
    }

    private int GetLength(OutlineEntry entry) =>
        encoding == PositionEncoding.Utf16
            ? entry.LastLineLength
            : mapper
                .ToLinePosition(model.Tree.GetLineStart(entry.LastLine) + entry.LastLineLength)
                .Character;

    /// <summary>The words, from the earlier version where they are the same, and the count behind them.</summary>
    private void WriteLabel(ref SymbolRow row, SymbolBlock? label)
    {
        var start = json.Length;
        if (label is null)
        {
            ReadLabel(ref row);
        }
        else
        {
            json.Write(label.GetLabel(row));
        }

        row.LabelStart = start;
        row.LabelLength = json.Length - start;
        if (row.Entry.Kind == OutlineItemKind.Story)
        {
            json.Write(" · "u8);
            WriteCount(" comment"u8, " comments"u8, row.Entry.CommentCount);
        }
        else if (row.Entry.CommentCount > 0)
        {
            json.Write(" · "u8);
            WriteCount(" reply"u8, " replies"u8, row.Entry.CommentCount);
        }
    }

    private void ReadLabel(ref SymbolRow row)
    {
        WrittenLabels++;
        var label = Outline.GetLabel(model, row.Entry);
        json.Write("\"name\":\""u8);
        json.WriteEscaped(label.Name);
        json.Write("\",\"detail\":\""u8);
        json.WriteEscaped(label.Detail);
        (row.SelectionStart, row.SelectionEnd) = GetColumns(label.Selection, row.Entry.FirstLine);
    }

    /// <summary>The columns of words, which begin and end with whole characters, in their line.</summary>
    private (int Start, int End) GetColumns(TextSpan words, int line)
    {
        if (encoding == PositionEncoding.Utf16)
        {
            var start = model.Tree.GetLineStart(line);
            return (words.Start - start, words.End - start);
        }

        return (
            mapper.ToLinePosition(words.Start).Character,
            mapper.ToLinePosition(words.End).Character
        );
    }

    private void WriteCount(ReadOnlySpan<byte> one, ReadOnlySpan<byte> many, int count)
    {
        json.Write(count);
        json.Write(count == 1 ? one : many);
    }
}
