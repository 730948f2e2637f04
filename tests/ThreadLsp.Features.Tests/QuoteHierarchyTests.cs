using ThreadLsp.Analysis;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

public sealed class QuoteHierarchyTests
{
    /// <summary>Carol quotes bob twice, dave both, erin nobody who is there; frank has no words of bob's by chance.</summary>
    private const string Thread = """
        A title (example.com)
        12 points by alice 9 hours ago
        bob 8 hours ago
        Sensors in clay drift after two winters.
        I agree. Copper does not.
          carol 7 hours ago
          > [|Sensors in clay drift after two winters.|]
          Mine did after one winter in the open field.
          > {|short:I agree.|}
            dave 6 hours ago
            > Mine did after one winter in the open
            > Sensors in clay drift after
        erin 5 hours ago
        > nobody has ever written this sentence here
        frank 4 hours ago
        > I agree
        Yes.

        """;

    private static readonly MarkupText Markup = MarkupText.Parse(Thread);
    private static readonly ThreadModel Model = Threads.Parse(Markup.Text);

    [Fact]
    public void A_comment_leads_to_those_whose_words_it_quotes()
    {
        var bob = Assert.Single(QuoteHierarchy.GetQuoted(Model, 1));
        Assert.Equal(0, bob.Item.Comment);
        Assert.Equal([Markup.Span, Markup["short"]], bob.Quotes);
        Assert.Equal([1, 0], QuoteHierarchy.GetQuoted(Model, 2).Select(call => call.Item.Comment));
        Assert.Empty(QuoteHierarchy.GetQuoted(Model, 3));
        Assert.Empty(QuoteHierarchy.GetQuoted(Model, 4));
    }

    [Fact]
    public void A_comment_leads_to_those_that_quote_it()
    {
        var calls = QuoteHierarchy.GetQuoting(Model, 0);
        Assert.Equal([1, 2], calls.Select(call => call.Item.Comment));
        Assert.Equal([Markup.Span, Markup["short"]], calls[0].Quotes);
        Assert.Equal([2], QuoteHierarchy.GetQuoting(Model, 1).Select(call => call.Item.Comment));
        Assert.Empty(QuoteHierarchy.GetQuoting(Model, 2));
    }

    [Fact]
    public void What_is_quoted_is_where_the_words_stand()
    {
        Assert.All(
            Model.GetQuotations(),
            quotation =>
                Assert.StartsWith(
                    Model.Tree.Text.ToString(quotation.SourceSpan),
                    Model.Tree.Text.ToString(quotation.Span),
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>So many replies to so many equal words, each compared with each, would be 400 million comparisons: this would not end.</summary>
    [Fact]
    public void Words_that_are_said_and_quoted_thousands_of_times_are_found_in_one_pass()
    {
        const int Many = 20_000;
        var said = string.Concat(Enumerable.Repeat("So it is.\n", Many));
        var quoted = string.Concat(Enumerable.Repeat("  carol 7 hours ago\n  > So it is\n", Many));
        var model = Threads.Parse($"{Threads.Top}bob 8 hours ago\n{said}{quoted}");
        var quotations = model.GetQuotations();
        Assert.Equal(Many, quotations.Length);
        Assert.Single(quotations.Select(quotation => quotation.SourceSpan).Distinct());
    }
}
