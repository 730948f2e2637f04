using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests.TestUtilities;

/// <summary>Tests stand on these markers, so these are tested too.</summary>
public sealed class MarkupTextTests
{
    [Fact]
    public void Markers_are_taken_out_and_their_places_kept()
    {
        var markup = MarkupText.Parse("a$$b [|cd|] {|first:e [|f|]|}{|first:g|}");

        Assert.Equal("ab cd e fg", markup.Text);
        Assert.Equal(1, markup.Caret);
        Assert.Equal([new TextSpan(3, 2), new TextSpan(8, 1)], markup.Spans);
        Assert.Equal([new TextSpan(6, 3), new TextSpan(9, 1)], markup.GetSpans("first"));
        Assert.Equal(["first"], markup.Names);
    }

    [Fact]
    public void An_empty_span_is_a_place()
    {
        Assert.Equal(new TextSpan(1, 0), MarkupText.Parse("a[||]b").Span);
    }

    [Theory]
    [InlineData("a [|b")]
    [InlineData("a b|]")]
    [InlineData("{|name:a|]")]
    [InlineData("[|a|}")]
    [InlineData("$$a$$")]
    public void A_marker_that_does_not_match_is_an_error(string markup) =>
        Assert.Throws<FormatException>(() => MarkupText.Parse(markup));

    [Fact]
    public void What_is_not_marked_cannot_be_asked_for()
    {
        var markup = MarkupText.Parse("[|a|][|b|]");

        Assert.Throws<InvalidOperationException>(() => markup.Caret);
        Assert.Throws<InvalidOperationException>(() => markup.Span);
        Assert.Throws<InvalidOperationException>(() => markup["name"]);
    }
}
