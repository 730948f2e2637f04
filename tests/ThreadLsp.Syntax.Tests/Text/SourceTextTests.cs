using System.Text;
using CsCheck;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Tests.Text;

/// <summary>The rope holds what a string would hold, and counts lines and columns as LSP does.</summary>
public sealed class SourceTextTests
{
    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, Gen.OneOf(["a", "bob 3 hours ago", " ", "  ", "words and words "])),
        (3, Gen.OneOf(["\n", "\r\n", "\r", "\n\r", "\r\r\n"])),
        (2, Gen.OneOf(["é", "漢", "😀", "\ud83d", "\ude00", "\u2028", "\u0085", "\0", "\uFEFF"]))
    );

    private static readonly Gen<string> AnyText = Piece.Array[0, 80].Select(string.Concat);

    private static readonly Gen<string> LongText = Piece.Array[0, 900].Select(string.Concat);

    [Fact]
    public void An_edited_text_equals_the_edited_string() =>
        Gen.Select(LongText, Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 60], AnyText).Array[0, 25])
            .Sample(
                (start, edits) =>
                {
                    var text = SourceText.From(start);
                    var expected = start;
                    foreach (var (position, length, inserted) in edits)
                    {
                        var before = (text, expected);
                        var from = position % (expected.Length + 1);
                        var span = new TextSpan(from, int.Min(length, expected.Length - from));
                        text = text.Replace(span, inserted);
                        expected = string.Concat(
                            expected.AsSpan(0, from),
                            inserted,
                            expected.AsSpan(span.End)
                        );
                        Assert.Equal(expected, text.ToString());
                        Assert.Equal(before.expected, before.text.ToString());
                    }

                    AssertLinesAndPositions(text, expected);
                },
                iter: 150
            );

    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb", 2)]
    [InlineData("a\rb\rc", 3)]
    [InlineData("\n\r", 3)]
    [InlineData("a\u2028b\u2029c\u0085d\u000Be\u000Cf", 1)]
    public void Lines_end_at_the_three_line_breaks_of_LSP_and_nowhere_else(
        string text,
        int lines
    ) => Assert.Equal(lines, SourceText.From(text).LineCount);

    [Theory]
    [InlineData(PositionEncoding.Utf16, 5)]
    [InlineData(PositionEncoding.Utf8, 9)]
    [InlineData(PositionEncoding.Utf32, 4)]
    public void Columns_count_in_the_unit_of_the_editor(PositionEncoding encoding, int column)
    {
        var text = SourceText.From("first\na漢😀é!");
        var offset = text.Length - 1;
        Assert.Equal(
            new LinePosition(1, column + (encoding == PositionEncoding.Utf8 ? 1 : 0)),
            text.GetLinePosition(offset, encoding)
        );
        Assert.Equal(offset, text.GetOffset(text.GetLinePosition(offset, encoding), encoding));
    }

    [Theory]
    [InlineData(0, 99, 3)]
    [InlineData(0, 4, 3)]
    [InlineData(1, 1, 5)]
    [InlineData(9, 0, 7)]
    [InlineData(-1, 5, 0)]
    [InlineData(0, -5, 0)]
    public void Positions_outside_the_text_are_clamped(int line, int character, int offset) =>
        Assert.Equal(offset, SourceText.From("abc\r\n😀").GetOffset(new(line, character)));

    [Fact]
    public void Edits_given_in_the_offsets_of_one_text_apply_together()
    {
        var text = SourceText.From("one two three");
        var edited = text.WithChanges(
            new TextChange(new(0, 3), "1"),
            new TextChange(new(4, 3), "2"),
            new(new(13, 0), "!")
        );
        Assert.Equal("1 2 three!", edited.ToString());
        Assert.Throws<ArgumentException>(() =>
            text.WithChanges(new TextChange(new(4, 3), ""), new TextChange(new(0, 5), ""))
        );
    }

    [Fact]
    public void Equal_contents_are_equal_however_they_came_about()
    {
        var text = SourceText.From(new string('x', 3000));
        var edited = text.Replace(new(1500, 10), "").Replace(new(0, 0), new string('x', 10));
        Assert.True(text.ContentEquals(edited));
        Assert.False(text.ContentEquals(edited.Replace(new(2999, 1), "y")));
    }

    private static void AssertLinesAndPositions(SourceText text, string expected)
    {
        var starts = LineStarts(expected);
        Assert.Equal(starts.Count, text.LineCount);
        for (var line = 0; line < starts.Count; line++)
        {
            var end = line + 1 < starts.Count ? starts[line + 1] : expected.Length;
            var actual = text.GetLine(line);
            Assert.Equal((starts[line], end), (actual.Start, actual.EndIncludingLineBreak));
            Assert.Equal(
                expected[starts[line]..end].TrimEnd('\r', '\n').Length,
                actual.End - actual.Start
            );
        }

        for (var offset = 0; offset <= expected.Length; offset += 7)
        {
            var line = starts.FindLastIndex(start => start <= offset);
            Assert.Equal(line, text.GetLineNumber(offset));
            var inside =
                offset > 0
                && offset < expected.Length
                && IsOneCharacter(expected[offset - 1], expected[offset]);
            var before = expected[starts[line]..(inside ? offset - 1 : offset)];
            AssertPosition(text, offset, PositionEncoding.Utf16, line, before.Length);
            AssertPosition(
                text,
                offset,
                PositionEncoding.Utf8,
                line,
                Encoding.UTF8.GetByteCount(before)
            );
            AssertPosition(
                text,
                offset,
                PositionEncoding.Utf32,
                line,
                before.EnumerateRunes().Count()
            );
        }
    }

    private static void AssertPosition(
        SourceText text,
        int offset,
        PositionEncoding encoding,
        int line,
        int column
    )
    {
        var position = text.GetLinePosition(offset, encoding);
        Assert.Equal(new LinePosition(line, column), position);
        Assert.Equal(position, text.GetLinePosition(text.GetOffset(position, encoding), encoding));
    }

    private static bool IsOneCharacter(char first, char second) =>
        char.IsSurrogatePair(first, second) || (first, second) is ('\r', '\n');

    private static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '\n'
                || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            )
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
