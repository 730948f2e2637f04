using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Fuzz;

/// <summary>The text and its lines against a string, counted by hand.</summary>
internal static class TextComparison
{
    private static readonly PositionEncoding[] Encodings = Enum.GetValues<PositionEncoding>();

    /// <summary>The rope holds the string.</summary>
    public static void CompareText(DumpVersion expected, SyntaxTree actual)
    {
        var text = actual.Text;
        if (text.Length != expected.Text.Length)
        {
            throw new DifferenceException(
                Check.Text,
                $"{text.Length} code units, expected {expected.Text.Length}"
            );
        }

        var content = text.ToString();
        if (!string.Equals(content, expected.Text, StringComparison.Ordinal))
        {
            var at = content.AsSpan().CommonPrefixLength(expected.Text);
            throw new DifferenceException(Check.Text, $"another code unit at {at}");
        }

        if (!text.ContentEquals(expected.Tree.Text) || !expected.Tree.Text.ContentEquals(text))
        {
            throw new DifferenceException(Check.Text, "equal content is called different");
        }
    }

    /// <summary>The green lines are those of a full parse and end where the string breaks.</summary>
    public static void CompareLines(DumpVersion expected, SyntaxTree actual)
    {
        var lines = expected.Lines;
        if (
            lines.Length != expected.LineStarts.Length
            || actual.Lines.Count != lines.Length
            || actual.Text.LineCount != lines.Length
        )
        {
            throw new DifferenceException(
                Check.Lines,
                $"{expected.LineStarts.Length} lines by hand, {lines.Length} by a full parse, {actual.Lines.Count} in the tree, {actual.Text.LineCount} in the text"
            );
        }

        var line = 0;
        var start = 0;
        foreach (var green in actual.Lines)
        {
            if (green != lines[line] || start != expected.LineStarts[line])
            {
                throw new DifferenceException(
                    Check.Lines,
                    $"line {line} at {start} is {green}, expected {lines[line]} at {expected.LineStarts[line]}"
                );
            }

            start += green.Length;
            line++;
        }

        if (actual.Lines.Summary != expected.Tree.Lines.Summary)
        {
            throw new DifferenceException(
                Check.Lines,
                $"the sum is {actual.Lines.Summary}, expected {expected.Tree.Lines.Summary}"
            );
        }

        if (
            actual.Dialect != expected.Tree.Dialect
            || actual.IndentWidth != expected.Tree.IndentWidth
            || actual.Directive != expected.Tree.Directive
        )
        {
            throw new DifferenceException(
                Check.Lines,
                $"{actual.Dialect} {actual.IndentWidth} {actual.Directive}, expected {expected.Tree.Dialect} {expected.Tree.IndentWidth} {expected.Tree.Directive}"
            );
        }
    }

    /// <summary>Offsets, lines and columns at one place, there and back.</summary>
    public static void ComparePosition(DumpVersion expected, SyntaxTree actual, int offset)
    {
        var line = expected.GetLineNumber(offset);
        if (actual.Text.GetLineNumber(offset) != line || actual.GetLineNumber(offset) != line)
        {
            throw new DifferenceException(
                Check.Positions,
                $"offset {offset} is in line {actual.Text.GetLineNumber(offset)} of the text and {actual.GetLineNumber(offset)} of the tree, expected {line}"
            );
        }

        CompareLine(expected, actual, line);
        if (offset < expected.Text.Length && actual.Text[offset] != expected.Text[offset])
        {
            throw new DifferenceException(Check.Positions, $"another code unit at {offset}");
        }

        var retreated = Retreat(expected.Text, offset);
        foreach (var encoding in Encodings)
        {
            var start = expected.LineStarts[line];
            var before = expected.Text.AsSpan(start, retreated - start);
            var position = new LinePosition(line, Measure(before, encoding));
            if (actual.Text.GetLinePosition(offset, encoding) != position)
            {
                throw new DifferenceException(
                    Check.Positions,
                    $"offset {offset} is at {actual.Text.GetLinePosition(offset, encoding)} in {encoding}, expected {position}"
                );
            }

            if (actual.Text.GetOffset(position, encoding) != retreated)
            {
                throw new DifferenceException(
                    Check.Positions,
                    $"{position} in {encoding} is offset {actual.Text.GetOffset(position, encoding)}, expected {retreated}"
                );
            }
        }
    }

    private static void CompareLine(DumpVersion expected, SyntaxTree actual, int line)
    {
        var start = expected.LineStarts[line];
        var isLast = line + 1 == expected.LineStarts.Length;
        var next = isLast ? expected.Text.Length : expected.LineStarts[line + 1];
        var breakLength =
            isLast ? 0
            : next - start > 1 && expected.Text.AsSpan(next - 2, 2) is "\r\n" ? 2
            : 1;
        var right = new TextLine(line, start, next - breakLength, next);
        if (actual.Text.GetLine(line) != right || actual.GetLineStart(line) != start)
        {
            throw new DifferenceException(
                Check.Positions,
                $"line {line} is {actual.Text.GetLine(line)} in the text and begins at {actual.GetLineStart(line)} in the tree, expected {right}"
            );
        }
    }

    private static int Measure(ReadOnlySpan<char> text, PositionEncoding encoding)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            length += encoding switch
            {
                PositionEncoding.Utf8 => rune.Utf8SequenceLength,
                PositionEncoding.Utf32 => 1,
                _ => rune.Utf16SequenceLength,
            };
        }

        return length;
    }

    private static int Retreat(string text, int offset) =>
        offset > 0
        && offset < text.Length
        && (
            (text[offset] == '\n' && text[offset - 1] == '\r')
            || char.IsSurrogatePair(text[offset - 1], text[offset])
        )
            ? offset - 1
            : offset;
}
