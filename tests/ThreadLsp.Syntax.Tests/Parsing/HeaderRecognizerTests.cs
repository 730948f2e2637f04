using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Syntax.Tests.Parsing;

public sealed class HeaderRecognizerTests
{
    [Theory]
    [InlineData("alice 3 hours ago", "alice", "3 hours ago")]
    [InlineData("4b11b4 an hour ago", "4b11b4", "an hour ago")]
    [InlineData("A_D_E_P_T a few seconds ago", "A_D_E_P_T", "a few seconds ago")]
    [InlineData("r0ze-at-hn just now", "r0ze-at-hn", "just now")]
    [InlineData("bob about 3 hours ago", "bob", "about 3 hours ago")]
    [InlineData("bob 0 minutes ago", "bob", "0 minutes ago")]
    [InlineData("bob 1 day ago", "bob", "1 day ago")]
    [InlineData("bob 6y ago", "bob", "6y ago")]
    [InlineData("bob 5 yr. ago", "bob", "5 yr. ago")]
    [InlineData("bob 2mo ago", "bob", "2mo ago")]
    [InlineData("bob on Apr 19, 2024", "bob", "on Apr 19, 2024")]
    [InlineData("[deleted] 3 days ago", "[deleted]", "3 days ago")]
    [InlineData("<USERNAME> 25 minutes ago", "<USERNAME>", "25 minutes ago")]
    [InlineData("William M. Klein 3 days ago", "William M. Klein", "3 days ago")]
    [InlineData("Kris De Schutter 5 hours ago", "Kris De Schutter", "5 hours ago")]
    [InlineData("Jan van der Berg a year ago", "Jan van der Berg", "a year ago")]
    [InlineData(
        "COBOL Frog (Huib Klink) 2 minutes ago",
        "COBOL Frog (Huib Klink)",
        "2 minutes ago"
    )]
    [InlineData("bob  4 hours ago", "bob", "4 hours ago")]
    public void An_author_and_an_age_are_a_header(string line, string author, string age)
    {
        Assert.True(HeaderRecognizer.TryRecognize(line, out var shape));
        Assert.Equal(author, line.Substring(shape.Author.Start, shape.Author.Length));
        Assert.Equal(age, line.Substring(shape.Age.Start, shape.Age.Length));
    }

    [Theory]
    [InlineData("bob 41 days ago | root | parent | next [–]", "bob", "| root | parent | next [–]")]
    [InlineData("bob 3 hours ago [–]", "bob", "[–]")]
    [InlineData("43 days ago | prev | next [–]", "", "| prev | next [–]")]
    public void The_links_of_a_page_stand_behind_the_age(string line, string author, string actions)
    {
        Assert.True(HeaderRecognizer.TryRecognize(line, out var shape));
        Assert.Equal(author, line.Substring(shape.Author.Start, shape.Author.Length));
        Assert.Equal(actions, line.Substring(shape.Actions.Start, shape.Actions.Length));
        Assert.EndsWith(" ago", line[..shape.Age.End], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3 hours ago")]
    [InlineData("just now")]
    [InlineData("alice")]
    [InlineData("alice 3 hour ago")]
    [InlineData("alice 1 hours ago")]
    [InlineData("alice 3 hours")]
    [InlineData("alice 3 hours ago.")]
    [InlineData("alice 3 fortnights ago")]
    [InlineData("I wrote this 3 years ago")]
    [InlineData("I Wrote This 3 Years ago")]
    [InlineData("posted again 2 days ago")]
    [InlineData("Posted Again 2 days ago")]
    [InlineData("Well, Alice 2 days ago")]
    [InlineData("That was a long time ago")]
    [InlineData("released on Apr 19 2024")]
    [InlineData("Bob Said That It Was All Over 2 days ago")]
    [InlineData("alice 99999999999 hours ago")]
    [InlineData("alice 3 hours ago | words [–]")]
    [InlineData("see below [–]")]
    public void A_sentence_is_no_header(string line) =>
        Assert.False(HeaderRecognizer.TryRecognize(line, out _));

    [Theory]
    [InlineData("That is all.carol 7 hours ago", 12)]
    [InlineData("Is it?carol_7 an hour ago", 6)]
    [InlineData("(No.)r0ze-at-hn 7 hours ago", 5)]
    [InlineData("bob 8 hours agocarol 7 hours ago", 15)]
    [InlineData("Write to me at example.comcarol 7 hours ago", 26)]
    [InlineData("Write to jobs@example.iocarol 7 hours ago", 24)]
    [InlineData("We had our first one in Jackson, WY 2 weeks ago", -1)]
    [InlineData("up from 15 states from a year ago", -1)]
    [InlineData("I bought example.com 3 years ago", -1)]
    [InlineData("It was better in node.js 5 years ago", -1)]
    [InlineData("That was in the U.S. 3 years ago", -1)]
    [InlineData("That is all.", -1)]
    [InlineData("", -1)]
    public void A_header_at_the_end_of_another_line_is_found(string line, int start) =>
        Assert.Equal(start, HeaderRecognizer.FindJoined(line));

    [Fact]
    public void A_header_at_the_end_of_a_long_line_is_found_without_reading_it_all() =>
        Assert.Equal(
            50_000_001,
            HeaderRecognizer.FindJoined(new string('a', 50_000_000) + ".carol 3 hours ago")
        );

    [Fact]
    public void A_long_line_is_no_header_whatever_its_end() =>
        Assert.False(
            HeaderRecognizer.TryRecognize(new string('a', 50_000_000) + " 3 hours ago", out _)
        );

    [Theory]
    [InlineData("259 points by jamie-simon 18 hours ago", "259", "jamie-simon", "18 hours ago")]
    [InlineData("1 point by bob a day ago", "1", "bob", "a day ago")]
    [InlineData(
        "302 points by mooreds 41 days ago | hide | past | favorite | 142 comments",
        "302",
        "mooreds",
        "41 days ago"
    )]
    [InlineData("3 points by bob 2 minutes ago | discuss", "3", "bob", "2 minutes ago")]
    [InlineData("1 points by William M. Klein 15 days ago", "1", "William M. Klein", "15 days ago")]
    public void Points_an_author_and_an_age_are_a_byline(
        string line,
        string points,
        string author,
        string age
    )
    {
        Assert.True(BylineRecognizer.TryRecognize(line, out var shape));
        Assert.Equal(points, line.Substring(shape.Points.Start, shape.Points.Length));
        Assert.Equal(author, line.Substring(shape.Author.Start, shape.Author.Length));
        Assert.Equal(age, line.Substring(shape.Age.Start, shape.Age.Length));
    }

    [Theory]
    [InlineData("1 point by bob 59 days ago | parent | context | prev | next")]
    [InlineData("points by bob 59 days ago")]
    [InlineData("5 points by 59 days ago")]
    [InlineData("5 points by bob")]
    [InlineData("5 points by bob 59 day ago")]
    public void What_lacks_a_part_or_has_other_links_is_no_byline(string line) =>
        Assert.False(BylineRecognizer.TryRecognize(line, out _));
}
