using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class DefinitionTests
{
    private const string Method = "textDocument/definition";

    [Theory]
    [InlineData(8, 6, "4:0-6:6", "4:2-4:19")]
    [InlineData(10, 0, "0:0-1:30", "0:0-0:21")]
    public async Task From_a_comment_to_its_parent(
        int line,
        int character,
        string lines,
        string header
    )
    {
        await using var editor = await FakeEditor.OpenAsync();
        var links = await editor.Client.AskAsync(Method, line, character);
        var link = Assert.Single(links!.AsArray())!;
        Assert.Equal(LspMessages.Uri, (string?)link["targetUri"]);
        Assert.Equal(lines, LspMessages.Show(link["targetRange"]));
        Assert.Equal(header, LspMessages.Show(link["targetSelectionRange"]));
    }

    [Fact]
    public async Task From_a_quote_to_the_words_it_quotes()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var links = await editor.Client.AskAsync(Method, 5, 8);
        Assert.Equal("3:0-3:22", LspMessages.Show(links![0]!["targetSelectionRange"]));
    }

    [Fact]
    public async Task Clients_without_links_get_a_location()
    {
        await using var editor = await FakeEditor.OpenAsync(capabilities: "{}");
        var location = await editor.Client.AskAsync(Method, 8, 6);
        Assert.Equal(LspMessages.Uri, (string?)location!["uri"]);
        Assert.Equal("4:2-4:19", LspMessages.Show(location["range"]));
    }

    [Fact]
    public async Task The_story_has_no_parent()
    {
        await using var editor = await FakeEditor.OpenAsync();
        Assert.Null(await editor.Client.AskAsync(Method, 0, 3));
    }
}
