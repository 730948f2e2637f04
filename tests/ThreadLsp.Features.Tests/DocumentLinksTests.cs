namespace ThreadLsp.Features.Tests;

/// <summary>What is marked is a link, and nothing else is.</summary>
public sealed class DocumentLinksTests
{
    private const string Sixty = "https://example.com/a/path/that/is/long/enough/to/be/cut/off";

    [Theory]
    [InlineData("[|https://example.com/|]")]
    [InlineData("See [|http://example.com/a?b=c&d=%20#e|], then [|HTTPS://EXAMPLE.COM|].")]
    [InlineData("([|https://example.com/wiki/Salt_(food)|])")]
    [InlineData("[words]([|https://example.com/x|]) and <[|https://example.com/y|]>;")]
    [InlineData("\"[|https://example.com/x|]\", '[|https://example.com/y|]'!")]
    [InlineData("**[|https://example.com/x|]** _[|https://example.com/y|]_")]
    [InlineData("[1] [|https://example.com/x|]")]
    [InlineData("> [|https://example.com/x|]?")]
    [InlineData("看[|https://example.com/x|]。然后[|https://example.com/长|]，")]
    [InlineData("[|https://user:secret@example.com:8080/~me/|]")]
    [InlineData("See [|https://example.com/short|]... and go on")]
    [InlineData("[|https://example.com/a|]\u202Egnp.exe")]
    [InlineData(
        "file:///etc/passwd command:evil ftp://example.com javascript://x xhttp://example.com"
    )]
    [InlineData("view-source+https://example.com https:// http://. https:/example.com ://")]
    public void The_addresses_of_a_body(string body)
    {
        var (markup, model) = Threads.Mark($"{Threads.Top}bob 8 hours ago\n{body}\n");
        Assert.Equal(markup.Spans, DocumentLinks.Compute(model).Select(link => link.Span));
        Assert.All(
            DocumentLinks.Compute(model),
            link => Assert.Matches("^https?://[!-~]+$", link.Target!)
        );
    }

    [Theory]
    [InlineData($"[|{Sixty}...|]")]
    [InlineData($"(see [|{Sixty}...|]).")]
    [InlineData("[|https://example.com/cut…|] by hand")]
    public void A_cut_address_leads_nowhere_and_says_why(string body)
    {
        Assert.Equal(60, Sixty.Length);
        var (markup, model) = Threads.Mark($"{Threads.Top}bob 8 hours ago\n{body}\n");
        var link = Assert.Single(DocumentLinks.Compute(model));
        Assert.Equal(markup.Span, link.Span);
        Assert.Null(link.Target);
        Assert.Contains("was cut", link.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Sixty}/at/the/end", true)]
    [InlineData($"{Sixty}/at/the/end {Sixty}/at/the/end", true)]
    [InlineData($"{Sixty}/one {Sixty}/two", false)]
    public void A_cut_address_leads_where_the_only_whole_one_does(string others, bool isKnown)
    {
        var model = Threads.Parse(
            $"{Threads.Top}bob 8 hours ago\n{Sixty}...\n  carol 7 hours ago\n  {others}\n"
        );
        var link = DocumentLinks.Compute(model)[0];
        Assert.Equal(isKnown ? $"{Sixty}/at/the/end" : null, link.Target);
        Assert.NotNull(link.Note);
    }
}
