using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Syntax.Tests.Parsing;

public sealed class LineLexerTests
{
    [Theory]
    [InlineData("", LineKind.Blank, 0)]
    [InlineData("   ", LineKind.Blank, 3)]
    [InlineData("Some words.", LineKind.Text, 0)]
    [InlineData("  > a quote", LineKind.Quote, 2)]
    [InlineData(">", LineKind.Quote, 0)]
    [InlineData("[1] a footnote", LineKind.Footnote, 0)]
    [InlineData("[12]: a footnote", LineKind.Footnote, 0)]
    [InlineData("[1]", LineKind.Text, 0)]
    [InlineData("[x] no footnote", LineKind.Text, 0)]
    [InlineData("https://example.com/a?b", LineKind.Link, 0)]
    [InlineData("https://example.com and words", LineKind.Text, 0)]
    [InlineData("bob 3 hours ago", LineKind.Header, 0)]
    [InlineData("bob 3 hours ago  \t", LineKind.Header, 0)]
    [InlineData("    bob 3 hours ago", LineKind.Header, 4)]
    [InlineData("\tbob 3 hours ago", LineKind.Header, 4)]
    [InlineData(" \tbob 3 hours ago", LineKind.Header, 4)]
    [InlineData("│  │  bob 3 hours ago", LineKind.Header, 6)]
    [InlineData("\uFEFFbob 3 hours ago", LineKind.Header, 0)]
    [InlineData("\\bob 3 hours ago", LineKind.Text, 0)]
    [InlineData("5 points by bob 3 hours ago", LineKind.Byline, 0)]
    [InlineData("  5 points by bob 3 hours ago", LineKind.Text, 2)]
    [InlineData("# thread-dump: dialect=flat", LineKind.Directive, 0)]
    public void A_line_is_told_from_its_own_characters(string line, LineKind kind, int column)
    {
        var green = LineLexer.Lex(line, 1);
        Assert.Equal((kind, column, line.Length + 1), (green.Kind, green.Column, green.Length));
    }
}
