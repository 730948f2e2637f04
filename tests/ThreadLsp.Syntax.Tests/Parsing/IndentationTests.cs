using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Syntax.Tests.Parsing;

/// <summary>Columns behind blanks, tabs and bars.</summary>
public sealed class IndentationTests
{
    [Theory]
    [InlineData("words", 0, 0)]
    [InlineData("   words", 3, 3)]
    [InlineData("\twords", 1, 4)]
    [InlineData("\t\t\twords", 3, 12)]
    [InlineData("  \t\twords", 4, 8)]
    [InlineData("\t  \twords", 4, 8)]
    [InlineData("│  │  words", 6, 6)]
    [InlineData("\uFEFF  words", 3, 2)]
    [InlineData("\uFEFF\uFEFFwords", 1, 0)]
    [InlineData("\t\t", 2, 8)]
    public void A_line_stands_at_a_column(string line, int length, int column)
    {
        var indentation = Indentation.Measure(line);

        Assert.Equal((length, column), (indentation.Length, indentation.Column));
    }

    [Fact]
    public void Runs_measure_as_their_characters_do_one_by_one()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var line = string.Concat(
                Enumerable
                    .Range(0, random.Next(6))
                    .Select(_ => new string(" \t│"[random.Next(3)], random.Next(1, 40)))
            );

            var column = 0;
            foreach (var character in line)
            {
                column +=
                    character == '\t' ? Indentation.TabWidth - (column % Indentation.TabWidth) : 1;
            }

            var indentation = Indentation.Measure(line + "x");
            Assert.Equal((line.Length, column), (indentation.Length, indentation.Column));
        }
    }
}
