using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Analysis.Tests.Diagnostics;

/// <summary>A diagnostic underlines exactly the characters it is about, and says what would be right.</summary>
public sealed class DiagnosticRangeTests
{
    private const string Top = "A title (example.com)\n12 points by alice 9 hours ago\n";

    [Fact]
    public void TD1001_underlines_the_indentation() =>
        Check(
            "TD1001",
            "column 2",
            Top
                + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\nerin 7 hours ago\nThree.\n[|      |]dave 6 hours ago\n      Four.\n"
        );

    [Fact]
    public void TD1001_underlines_the_indentation_of_a_first_comment_that_is_indented() =>
        Check(
            "TD1001",
            "column 0",
            Top + "[|  |]bob 8 hours ago\n  One.\ncarol 7 hours ago\nTwo.\n"
        );

    [Fact]
    public void TD1002_underlines_the_indentation_and_names_the_open_columns() =>
        Check(
            "TD1002",
            "0 (bob), 2 (carol)",
            Top
                + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    erin 7 hours ago\n    Three.\n[|   |]dave 6 hours ago\n   Four.\n  frank 6 hours ago\n  Five.\n    grace 6 hours ago\n    Six.\n"
        );

    [Fact]
    public void TD1003_underlines_an_indentation_of_tabs_and_spaces() =>
        Check(
            "TD1003",
            "mixes",
            Top
                + "bob 8 hours ago\nOne.\n    carol 7 hours ago\n    Two.\n[|  \t|]erin 7 hours ago\n  \tThree.\n"
        );

    [Fact]
    public void TD1003_underlines_a_level_narrower_than_the_others() =>
        Check(
            "TD1003",
            "column 4",
            Top
                + "bob 8 hours ago\nOne.\n    carol 7 hours ago\n    Two.\nerin 7 hours ago\nThree.\n    dave 6 hours ago\n    Four.\nfrank 5 hours ago\nFive.\n[|  |]grace 4 hours ago\n  Six.\n"
        );

    [Fact]
    public void TD1003_goes_by_what_most_headers_have_and_not_by_the_first() =>
        Check(
            "TD1003",
            "by tabs, the others by spaces",
            Top
                + "bob 8 hours ago\nOne.\n[|\t|]carol 7 hours ago\n\tTwo.\nerin 7 hours ago\nThree.\n  dave 6 hours ago\n  Four.\n  frank 5 hours ago\n  Five.\n"
        );

    [Fact]
    public void TD1004_says_nothing_of_an_almost_header_and_what_follows_it() =>
        Assert.Equal(
            ["TD2001"],
            ThreadModel
                .Create(
                    SyntaxTree.ParseText(
                        Top
                            + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\nerin 7 hour ago\nThree.\n  dave 6 hours ago\n  Four.\n"
                    )
                )
                .GetDiagnostics()
                .Select(diagnostic => diagnostic.Code)
        );

    [Fact]
    public void TD1004_underlines_the_words_of_the_line() =>
        Check(
            "TD1004",
            "column 2 or deeper",
            Top
                + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n [|Three, left of carol.|]  \n"
        );

    [Fact]
    public void TD1005_underlines_all_lines_that_belong_to_nothing() =>
        Check(
            "TD1005",
            "before the story",
            "[|Saved from a page.\n\nOn a Monday.|]\n" + Top + "bob 8 hours ago\nOne.\n"
        );

    [Fact]
    public void TD1006_underlines_the_first_line_of_a_dump_without_a_byline() =>
        Check("TD1006", "byline", "\n[|A title and no byline|]\nbob 8 hours ago\nOne.\n");

    [Fact]
    public void TD1006_underlines_a_byline_without_a_title() =>
        Check(
            "TD1006",
            "no title above",
            "[|12 points by alice 9 hours ago|]\nbob 8 hours ago\nOne.\n"
        );

    [Fact]
    public void TD1006_says_nothing_of_an_empty_file() =>
        Assert.Empty(ThreadModel.Create(SyntaxTree.ParseText("\n \n")).GetDiagnostics());

    [Theory]
    [InlineData("bob 4 hour ago", "bob 4 hours ago")]
    [InlineData("bob 1 hours ago", "bob 1 hour ago")]
    [InlineData("bob 4 hours", "bob 4 hours ago")]
    [InlineData("4 hours ago", "author 4 hours ago")]
    [InlineData("bob 4 fortnights ago", "bob 4 hours ago")]
    [InlineData("bob an hours ago", "bob an hour ago")]
    public void TD2001_underlines_the_line_and_says_what_would_be_a_header(
        string line,
        string right
    ) => Check("TD2001", $"\"{right}\"", Top + $"erin 8 hours ago\nOne.\n  [|{line}|]\n  Two.\n");

    [Theory]
    [InlineData("It took 4 hours ago.")]
    [InlineData("He waited for 4 hours ago")]
    [InlineData("bob 4 hours ago!")]
    [InlineData("\\bob 4 hour ago")]
    [InlineData("bob left 4 hours")]
    [InlineData("just now")]
    public void TD2001_leaves_sentences_alone(string line) =>
        Assert.DoesNotContain(
            ThreadModel
                .Create(SyntaxTree.ParseText($"{Top}erin 8 hours ago\n{line}\n"))
                .GetDiagnostics(),
            diagnostic => diagnostic.Code == "TD2001"
        );

    [Fact]
    public void TD2002_underlines_the_name() =>
        Check(
            "TD2002",
            "letters, digits",
            Top + "[|b@b|] 8 hours ago\nOne.\ncarol 7 hours ago\nTwo.\n"
        );

    [Fact]
    public void TD2003_underlines_the_header() =>
        Check("TD2003", "carol", Top + "bob 8 hours ago\nOne.\n  [|carol 7 hours ago|]\n\n");

    [Fact]
    public void TD3001_underlines_the_age_and_points_at_that_of_the_parent()
    {
        var markup = MarkupText.Parse(
            Top + "bob {|parent:7 hours ago|}\nOne.\n  carol [|8 hours ago|]\n  Two.\n"
        );
        var diagnostic = Check("TD3001", "bob's comment from 7 hours ago", markup);
        Assert.Equal(markup["parent"], Assert.Single(diagnostic.RelatedLocations).Span);
    }

    [Theory]
    [InlineData("an hour ago", "60 minutes ago")]
    [InlineData("a day ago", "23 hours ago")]
    [InlineData("3 hours ago", "3 hours ago")]
    [InlineData("a minute ago", "a few seconds ago")]
    [InlineData("on Apr 19, 2024", "2 years ago")]
    public void TD3001_trusts_what_rounding_allows(string parent, string reply) =>
        Assert.DoesNotContain(
            ThreadModel
                .Create(
                    SyntaxTree.ParseText(
                        $"T\n1 point by al 9 years ago\nbob {parent}\nOne.\n  carol {reply}\n  Two.\n"
                    )
                )
                .GetDiagnostics(),
            diagnostic => diagnostic.Code == "TD3001"
        );

    [Fact]
    public void TD3002_underlines_the_age_and_points_at_that_of_the_story()
    {
        var markup = MarkupText.Parse(
            "T\n1 point by alice {|story:2 hours ago|}\nbob [|3 hours ago|]\nOne.\n"
        );
        var diagnostic = Check("TD3002", "2 hours ago", markup);
        Assert.Equal(markup["story"], Assert.Single(diagnostic.RelatedLocations).Span);
    }

    [Fact]
    public void TD4001_underlines_the_byline_of_a_flat_dump() =>
        Check(
            "TD4001",
            "2 of 2 placements",
            "A title\n[|12 points by alice 9 hours ago|]\nbob 8 hours ago\nOne.\ncarol 7 hours ago\nTwo.\n"
        );

    private static void Check(string code, string message, string markup) =>
        Check(code, message, MarkupText.Parse(markup));

    private static Analysis.Diagnostics.Diagnostic Check(
        string code,
        string message,
        MarkupText markup
    )
    {
        var diagnostics = ThreadModel.Create(SyntaxTree.ParseText(markup.Text)).GetDiagnostics();
        var diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Code == code);
        Assert.Equal(markup.Span, diagnostic.Span);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        return diagnostic;
    }
}
