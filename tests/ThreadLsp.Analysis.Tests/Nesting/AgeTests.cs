using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Analysis.Tests.Nesting;

public sealed class AgeTests
{
    [Theory]
    [InlineData("just now", 0, 45)]
    [InlineData("a few seconds ago", 0, 45)]
    [InlineData("an hour ago", 2_700, 5_400)]
    [InlineData("1 hour ago", 3_600, 7_200)]
    [InlineData("about 3 hours ago", 9_000, 12_600)]
    [InlineData("0 minutes ago", 0, 30)]
    [InlineData("2 days ago", 129_600, 216_000)]
    [InlineData("5 yr. ago", 142_009_200, 173_566_800)]
    public void Words_say_between_which_ages_they_are_printed(
        string words,
        double minimum,
        double maximum
    )
    {
        Assert.True(Age.TryParse(words, out var interval));
        Assert.Equal(minimum, interval.MinimumSeconds, 1.0);
        Assert.Equal(maximum, interval.MaximumSeconds, 1.0);
    }

    [Theory]
    [InlineData("on Apr 19, 2024")]
    [InlineData("")]
    [InlineData("hours ago")]
    [InlineData("3 fortnights ago")]
    public void What_cannot_be_compared_has_no_interval(string words) =>
        Assert.False(Age.TryParse(words, out _));

    [Theory]
    [InlineData("4 hours ago", "3 hours ago")]
    [InlineData("an hour ago", "44 minutes ago")]
    [InlineData("1 hour ago", "59 minutes ago")]
    [InlineData("2 days ago", "a day ago")]
    [InlineData("a year ago", "10 months ago")]
    public void Words_that_say_more_are_older(string older, string newer)
    {
        Assert.True(Parse(older).IsOlderThan(Parse(newer)));
        Assert.False(Parse(newer).IsOlderThan(Parse(older)));
    }

    [Theory]
    [InlineData("an hour ago", "60 minutes ago")]
    [InlineData("a day ago", "23 hours ago")]
    [InlineData("a minute ago", "a few seconds ago")]
    public void Words_that_rounding_can_swap_are_not(string left, string right)
    {
        Assert.False(
            Parse(left).IsOlderThan(Parse(right)) && Parse(right).IsOlderThan(Parse(left))
        );
        Assert.False(Parse(right).IsOlderThan(Parse(left)));
    }

    private static AgeInterval Parse(string words) =>
        Age.TryParse(words, out var interval) ? interval : throw new FormatException(words);
}
