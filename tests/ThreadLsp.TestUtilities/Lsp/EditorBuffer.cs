using System.Text;
using System.Text.Json.Nodes;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.TestUtilities.Lsp;

/// <summary>The text as an editor holds it: a string, with lines and columns counted the plain way and by none of the product's code.</summary>
public sealed class EditorBuffer(string text, string encoding)
{
    public string Text { get; private set; } = text;

    /// <summary>Makes an edit.</summary>
    /// <returns>The edit as LSP says it; null where no editor could make it, because it begins or ends within a character or a line break.</returns>
    public JsonNode? Apply(TextChange change)
    {
        var (start, end) = (change.Span.Start, change.Span.Start + change.Span.Length);
        if (IsInside(start) || IsInside(end))
        {
            return null;
        }

        var (startLine, startColumn) = Locate(start);
        var (endLine, endColumn) = Locate(end);
        Text = Text.Remove(start, end - start).Insert(start, change.NewText);
        return LspMessages.Edit(startLine, startColumn, endLine, endColumn, change.NewText);
    }

    /// <summary>The line and the column of an offset.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var (line, lineStart) = (0, 0);
        for (var i = 0; i < offset; i++)
        {
            (line, lineStart) = IsBreak(i) ? (line + 1, i + 1) : (line, lineStart);
        }

        var before = Text[lineStart..offset];
        return (
            line,
            encoding switch
            {
                "utf-8" => Encoding.UTF8.GetByteCount(before),
                "utf-32" => before.EnumerateRunes().Count(),
                _ => before.Length,
            }
        );
    }

    /// <summary>The offset of a line and a column; a column behind the end of its line is the end, as LSP says.</summary>
    public int OffsetOf(int line, int column)
    {
        var offset = 0;
        for (var left = line; left > 0 && offset < Text.Length; offset++)
        {
            left -= IsBreak(offset) ? 1 : 0;
        }

        for (
            var before = 0;
            before < column && offset < Text.Length && Text[offset] is not ('\r' or '\n');

        )
        {
            Rune.DecodeFromUtf16(Text.AsSpan(offset), out var rune, out var units);
            offset += units;
            before += encoding switch
            {
                "utf-8" => rune.Utf8SequenceLength,
                "utf-32" => 1,
                _ => units,
            };
        }

        return offset;
    }

    /// <summary>True for an offset where a cursor can stand: in the text, within no character and no line break.</summary>
    public bool IsPlace(int offset) => offset >= 0 && offset <= Text.Length && !IsInside(offset);

    /// <summary>True for the last character of a line break.</summary>
    private bool IsBreak(int offset) =>
        Text[offset] == '\n'
        || (Text[offset] == '\r' && (offset + 1 == Text.Length || Text[offset + 1] != '\n'));

    private bool IsInside(int offset) =>
        offset > 0
        && offset < Text.Length
        && (
            (Text[offset - 1] == '\r' && Text[offset] == '\n')
            || (char.IsHighSurrogate(Text[offset - 1]) && char.IsLowSurrogate(Text[offset]))
        );
}
