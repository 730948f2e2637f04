using System.Text;
using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Syntax.Text;

public sealed partial class SourceText
{
    /// <summary>The line with this number; O(log n).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextLine GetLine(int lineNumber)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lineNumber);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lineNumber, LineCount);
        var start = GetLineStart(lineNumber);
        if (lineNumber + 1 == LineCount)
        {
            return new(lineNumber, start, Length, Length);
        }

        var next = GetLineStart(lineNumber + 1);
        var end = next - 1;
        if (end > start && this[end] == '\n' && this[end - 1] == '\r')
        {
            end--;
        }

        return new(lineNumber, start, end, next);
    }

    /// <summary>The number of the line that holds <paramref name="offset"/>; a line break belongs to the line it ends.</summary>
    public int GetLineNumber(int offset)
    {
        var before = GetSummaryBefore(offset);
        var insideBreak = before.EndsWithCarriageReturn && offset < Length && this[offset] == '\n';
        return before.LineBreaks - (insideBreak ? 1 : 0);
    }

    /// <summary>The position of <paramref name="offset"/>; an offset inside a surrogate pair or a line break moves to its start.</summary>
    /// <param name="offset">From 0 to <see cref="Length"/>.</param>
    /// <param name="encoding">The unit of the column.</param>
    public LinePosition GetLinePosition(
        int offset,
        PositionEncoding encoding = PositionEncoding.Utf16
    )
    {
        offset = RetreatFromInside(offset);
        var line = GetLineNumber(offset);
        var start = GetLineStart(line);
        return encoding == PositionEncoding.Utf16
            ? new(line, offset - start)
            : new(
                line,
                Measure(GetSummaryBefore(offset), encoding)
                    - Measure(GetSummaryBefore(start), encoding)
            );
    }

    /// <summary>The offset of a position, clamped as LSP asks: it never fails.</summary>
    /// <remarks>
    /// A column behind the end of the line is the end of the line, before its break; a line behind the last is the end of
    /// the text; a column inside a character is its start; negative numbers are 0.
    /// </remarks>
    public int GetOffset(LinePosition position, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= LineCount)
        {
            return Length;
        }

        var line = GetLine(position.Line);
        var column = int.Max(0, position.Character);
        if (encoding == PositionEncoding.Utf16)
        {
            return RetreatFromInside(line.Start + int.Min(column, line.End - line.Start));
        }

        var target = (long)Measure(GetSummaryBefore(line.Start), encoding) + column;
        return int.Min(line.End, FindEncodedOffset(target, encoding));
    }

    private int FindEncodedOffset(long target, PositionEncoding encoding)
    {
        var found = chunks.Seek(new SeekEncoded(target, encoding), out var chunk);
        if (found.Index == chunks.Count)
        {
            return Length;
        }

        // A pair may be cut by the end of the chunk before: then it is this chunk's first code unit that completes it.
        var offset = RetreatFromInside(found.Before.Length);
        var remaining = target - Measure(GetSummaryBefore(offset), encoding);
        var end = found.Before.Length + chunk.Length;
        while (offset < end && remaining > 0)
        {
            // Characters of ASCII, which are one unit in every encoding, are passed over all at once.
            var rest = chunk.Text[int.Max(0, offset - found.Before.Length)..];
            var other =
                offset < found.Before.Length ? 0 : rest.IndexOfAnyExceptInRange('\0', '\x7F');
            var ascii = (int)long.Min(other < 0 ? rest.Length : other, remaining);
            offset += ascii;
            remaining -= ascii;
            if (ascii == 0)
            {
                var rune = GetRune(offset);
                remaining -= encoding == PositionEncoding.Utf32 ? 1 : rune.Utf8SequenceLength;
                offset += remaining < 0 ? 0 : rune.Utf16SequenceLength;
            }
        }

        return offset;
    }

    private Rune GetRune(int offset)
    {
        var first = this[offset];
        if (
            char.IsHighSurrogate(first)
            && offset + 1 < Length
            && Rune.TryCreate(first, this[offset + 1], out var pair)
        )
        {
            return pair;
        }

        return Rune.TryCreate(first, out var single) ? single : Rune.ReplacementChar;
    }

    /// <summary>No position lies inside a surrogate pair or inside <c>\r\n</c>: both are one character to LSP.</summary>
    private int RetreatFromInside(int offset)
    {
        if (offset <= 0 || offset >= Length)
        {
            return offset;
        }

        var isInside = this[offset] switch
        {
            '\n' => this[offset - 1] == '\r',
            var low when char.IsLowSurrogate(low) => char.IsHighSurrogate(this[offset - 1]),
            _ => false,
        };
        return isInside ? offset - 1 : offset;
    }

    private int GetLineStart(int lineNumber)
    {
        if (lineNumber == 0)
        {
            return 0;
        }

        var found = chunks.Seek(new SeekLineBreak(lineNumber), out var chunk);
        var before = found.Before;
        var text = chunk.Text;
        var breaks = before.LineBreaks;
        var start = 0;
        if (before.EndsWithCarriageReturn && text[0] == '\n')
        {
            // This line feed only completes the break that the chunk before has begun.
            start = 1;
        }

        while (true)
        {
            var next = start + text[start..].IndexOfAny('\n', '\r');
            breaks++;
            start = next + 1;
            if (text[next] == '\r' && start < text.Length && text[start] == '\n')
            {
                start++;
            }

            if (breaks == lineNumber)
            {
                var offset = before.Length + start;
                return
                    text[next] == '\r'
                    && next + 1 == text.Length
                    && offset < Length
                    && this[offset] == '\n'
                    ? offset + 1
                    : offset;
            }
        }
    }

    private TextSummary GetSummaryBefore(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        if (offset == Length)
        {
            return chunks.Summary;
        }

        var found = chunks.Seek(new SeekOffset(offset), out var chunk);
        var part = TextSummary.Of(chunk.Text[..(offset - found.Before.Length)]);
        return TextSummary.Add(found.Before, part);
    }

    private static int Measure(in TextSummary summary, PositionEncoding encoding) =>
        encoding switch
        {
            PositionEncoding.Utf8 => summary.Utf8Length,
            PositionEncoding.Utf32 => summary.Utf32Length,
            _ => summary.Length,
        };

    private readonly struct SeekLineBreak(int lineBreak) : ISeek<TextSummary>
    {
        public bool IsReached(in TextSummary prefix) => prefix.LineBreaks >= lineBreak;
    }

    private readonly struct SeekEncoded(long target, PositionEncoding encoding) : ISeek<TextSummary>
    {
        public bool IsReached(in TextSummary prefix) => Measure(prefix, encoding) > target;
    }
}
