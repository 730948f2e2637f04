using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class DocumentSymbolTests
{
    [Fact]
    public async Task Replies_are_children_of_what_they_answer()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var symbols = await editor.Client.AskAsync("textDocument/documentSymbol");
        var story = Assert.Single(symbols!.AsArray())!;
        Assert.Equal("A title", (string?)story["name"]);
        Assert.Equal(2, story["children"]!.AsArray().Count);
        var bob = story["children"]![0]!;
        Assert.StartsWith("bob · One of bob's", (string?)bob["name"], StringComparison.Ordinal);
        Assert.Equal("8 hours ago · 2 replies", (string?)bob["detail"]);
        Assert.Equal("2:0-8:10", LspMessages.Show(bob["range"]));
        Assert.Equal("2:0-2:3", LspMessages.Show(bob["selectionRange"]));
        var dave = bob["children"]![0]!["children"]![0]!;
        Assert.Equal("dave · Three.", (string?)dave["name"]);
        Assert.Null(dave["children"]);
    }

    [Fact]
    public async Task Clients_without_hierarchy_get_a_list_with_the_names_of_the_parents()
    {
        await using var editor = await FakeEditor.OpenAsync(capabilities: "{}");
        var symbols = (await editor.Client.AskAsync("textDocument/documentSymbol"))!.AsArray();
        Assert.Equal(5, symbols.Count);
        Assert.Null(symbols[0]!["containerName"]);
        Assert.Equal("carol · Two.", (string?)symbols[2]!["name"]);
        Assert.StartsWith(
            "bob · One",
            (string?)symbols[2]!["containerName"],
            StringComparison.Ordinal
        );
        Assert.Equal("carol · Two.", (string?)symbols[3]!["containerName"]);
        Assert.Equal("A title", (string?)symbols[4]!["containerName"]);
        Assert.Equal(LspMessages.Uri, (string?)symbols[4]!["location"]!["uri"]);
        Assert.Equal("9:0-10:5", LspMessages.Show(symbols[4]!["location"]!["range"]));
    }

    [Fact]
    public async Task An_empty_document_has_an_empty_outline()
    {
        await using var editor = await FakeEditor.OpenAsync(string.Empty);
        Assert.Empty((await editor.Client.AskAsync("textDocument/documentSymbol"))!.AsArray());
    }

    [Fact]
    public async Task A_document_that_is_not_open_is_an_error_that_says_so()
    {
        await using var editor = await FakeEditor.StartAsync();
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            editor.Client.AskAsync("textDocument/documentSymbol")
        );
        Assert.Equal(-32602, error.Code);
        Assert.Contains("is not open", error.Message, StringComparison.Ordinal);
    }
}
