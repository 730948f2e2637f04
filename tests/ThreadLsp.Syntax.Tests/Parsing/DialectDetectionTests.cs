namespace ThreadLsp.Syntax.Tests.Parsing;

public sealed class DialectDetectionTests
{
    private const string Top = "T\n1 point by op 9 hours ago\n";
    private static readonly string LongBody = string.Concat(
        Enumerable.Repeat("A line of a long body.\n", 70)
    );

    [Fact]
    public void An_indented_header_among_the_first_lines_makes_a_dump_indented() =>
        Check(Dialect.Indented, 2, Top + "bob 2 hours ago\nOne.\n  carol 1 hour ago\n  Two.\n");

    [Fact]
    public void Headers_all_at_column_0_make_a_dump_flat() =>
        Check(Dialect.Flat, 2, Top + "bob 2 hours ago\nOne.\ncarol 1 hour ago\nTwo.\n");

    [Theory]
    [InlineData("# thread-dump: dialect=flat\n", Dialect.Flat, 4)]
    [InlineData("# thread-dump: dialect=indented indent=3\n", Dialect.Indented, 3)]
    [InlineData("# thread-dump: dialect=unheard-of indent=0 colour=red\n", Dialect.Indented, 4)]
    [InlineData("\uFEFF# thread-dump: dialect=flat indent=tab\n", Dialect.Flat, 4)]
    public void The_first_line_decides_where_it_says_something(
        string directive,
        Dialect dialect,
        int width
    ) =>
        Check(
            dialect,
            width,
            directive + Top + "bob 2 hours ago\nOne.\n    carol 1 hour ago\n    Two.\n"
        );

    [Fact]
    public void A_dump_that_opens_with_a_long_comment_is_indented_when_its_later_headers_are() =>
        Check(
            Dialect.Indented,
            2,
            Top + "bob 2 hours ago\n" + LongBody + "  carol 1 hour ago\n  Two.\n"
        );

    [Fact]
    public void A_page_with_bare_headers_stays_flat_when_somebody_indents_a_header_further_down() =>
        Check(
            Dialect.Flat,
            2,
            Top + "bob 2 hours ago\ncarol 2 hours ago\n" + LongBody + "  dave 1 hour ago\n  Two.\n"
        );

    [Fact]
    public void The_usual_step_is_the_width_of_a_level_even_where_one_is_wrong() =>
        Check(
            Dialect.Indented,
            4,
            Top
                + "a1 2 hours ago\n  a2 2 hours ago\na3 2 hours ago\n    a4 2 hours ago\n        a5 2 hours ago\n"
        );

    private static void Check(Dialect dialect, int width, string text)
    {
        var tree = SyntaxTree.ParseText(text);
        Assert.Equal((dialect, width), (tree.Dialect, tree.IndentWidth));
    }
}
