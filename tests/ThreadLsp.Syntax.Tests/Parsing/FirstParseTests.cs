using System.Text;
using CsCheck;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Tests.Parsing;

/// <summary>Parsing a text in one pass gives what scanning its lines one after the other gives.</summary>
public sealed class FirstParseTests
{
    /// <summary>Long enough that lines, line breaks and surrogate pairs lie across the seams of chunks.</summary>
    private static readonly Gen<string> AnyText = Gen.Frequency(
            (
                9,
                Gen.OneOf([
                    "\n",
                    "\n",
                    "x\n",
                    "alice_bob 12 hours ago\n",
                    "    carol 2 days ago\n",
                    "words and words\n",
                ])
            ),
            (1, Gen.OneOf(["\r\n", "\r", "\n\r", "\r\r\n"])),
            (2, Gen.OneOf(["é", "漢", "😀", "\ud83d", "\ude00", "\0"])),
            (1, Gen.Int[1, 1200].Select(length => new string('x', length)))
        )
        .Array[0, 300]
        .Select(string.Concat);

    /// <summary>The same without a carriage return, where lines are looked for in another way.</summary>
    private static readonly Gen<string> FeedsOnly = AnyText.Select(text => text.Replace('\r', ' '));

    [Fact]
    public void One_pass_finds_the_lines_that_a_scan_finds() =>
        Gen.OneOf(AnyText, FeedsOnly)
            .Sample(
                text =>
                {
                    var tree = SyntaxTree.ParseText(text);
                    var scanned = SyntaxTree.ParseText(SourceText.From(text));
                    Assert.Equal(Lines(scanned), Lines(tree));
                    Assert.Equal(scanned.Lines.Summary, tree.Lines.Summary);
                    Assert.Equal(text, tree.Text.ToString());
                    Assert.Equal(tree.Lines.Count, tree.Text.LineCount);
                },
                iter: 2000
            );

    /// <summary>Sixteen code units are looked at as sixteen bytes: none of these may become a line feed or a carriage return there.</summary>
    [Theory]
    [InlineData('\u010A')]
    [InlineData('\u010D')]
    [InlineData('\u0A0A')]
    [InlineData('\u800A')]
    [InlineData('\u8A0D')]
    [InlineData('\uFF0A')]
    public void What_looks_like_a_line_break_in_its_lower_byte_is_none(char letter)
    {
        var text = new string(letter, 700);

        var tree = SyntaxTree.ParseText(text);

        Assert.Equal([700], Lines(tree).Select(line => line.Length));
        Assert.Equal(1, tree.Text.LineCount);
    }

    [Theory]
    [InlineData(383)]
    [InlineData(384)]
    [InlineData(385)]
    public void A_line_break_across_the_seam_of_two_chunks_is_one(int before)
    {
        var text = new string('x', before) + "\r\n" + new string('y', 500) + "\nz";

        var tree = SyntaxTree.ParseText(text);

        Assert.Equal([before + 2, 501, 1], Lines(tree).Select(line => line.Length));
    }

    [Fact]
    public void A_text_is_as_long_in_every_encoding_as_the_library_says() =>
        AnyText.Sample(
            text =>
            {
                var source = SyntaxTree.ParseText(text).Text;
                var line = source.GetLine(source.LineCount - 1);
                var last = text[line.Start..];
                Assert.Equal(
                    Encoding.UTF8.GetByteCount(last),
                    source.GetLinePosition(text.Length, PositionEncoding.Utf8).Character
                );
                Assert.Equal(
                    last.EnumerateRunes().Count(),
                    source.GetLinePosition(text.Length, PositionEncoding.Utf32).Character
                );
            },
            iter: 1000
        );

    private static List<GreenLine> Lines(SyntaxTree tree)
    {
        var lines = new List<GreenLine>();
        var walk = tree.Lines.GetEnumerator();
        while (walk.MoveNext())
        {
            lines.Add(walk.Current);
        }

        return lines;
    }
}
