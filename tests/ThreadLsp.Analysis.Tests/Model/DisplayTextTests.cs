namespace ThreadLsp.Analysis.Tests.Model;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("plain words", 80, "plain words")]
    [InlineData("plain words", 11, "plain words")]
    [InlineData("plain words", 10, "plain wor…")]
    [InlineData("wörds in ümlauts", 8, "wörds i…")]
    [InlineData("a\tb\u0007c", 80, "a b\uFFFDc")]
    [InlineData("tidy\u202Eesrever", 80, "tidy\uFFFDesrever")]
    [InlineData("😀😀", 3, "😀…")]
    [InlineData("", 80, "")]
    public void Words_are_made_harmless_and_short(string text, int maximumLength, string shown) =>
        Assert.Equal(shown, DisplayText.Clean(text, maximumLength));

    [Fact]
    public void Half_a_character_is_shown_as_a_replacement() =>
        Assert.Equal("\uFFFD alone", DisplayText.Clean("\uD800 alone"));
}
