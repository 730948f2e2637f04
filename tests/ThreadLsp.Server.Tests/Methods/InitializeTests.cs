using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class InitializeTests
{
    [Fact]
    public async Task The_server_says_who_it_is_and_what_it_does()
    {
        await using var editor = await FakeEditor.StartAsync("{}");
        var introduction = editor.Introduction!;
        Assert.Equal("threadlsp", (string?)introduction["serverInfo"]!["name"]);
        Assert.Equal("1.2.3", (string?)introduction["serverInfo"]!["version"]);
        var capabilities = introduction["capabilities"]!.AsObject();
        Assert.Equal("utf-16", (string?)capabilities["positionEncoding"]);
        Assert.Equal(2, (int)capabilities["textDocumentSync"]!["change"]!);
        Assert.True((bool)capabilities["textDocumentSync"]!["openClose"]!);
        Assert.All(
            (string[])
                [
                    "documentSymbolProvider",
                    "foldingRangeProvider",
                    "definitionProvider",
                    "declarationProvider",
                    "typeDefinitionProvider",
                    "implementationProvider",
                    "referencesProvider",
                    "documentHighlightProvider",
                    "typeHierarchyProvider",
                    "callHierarchyProvider",
                    "hoverProvider",
                    "selectionRangeProvider",
                ],
            provider => Assert.True((bool)capabilities[provider]!, provider)
        );
        Assert.Equal(
            [
                "threadLsp.goToFirstReply",
                "threadLsp.goToNextSibling",
                "threadLsp.goToNextTopLevelComment",
                "threadLsp.goToParent",
                "threadLsp.goToPreviousSibling",
                "threadLsp.goToPreviousTopLevelComment",
                "threadLsp.goToStory",
                "threadLsp.goToTopLevelComment",
                "threadLsp.indentSubthread",
                "threadLsp.outdentSubthread",
                "threadLsp.findFolds",
            ],
            capabilities["executeCommandProvider"]!["commands"]!
                .AsArray()
                .Select(name => (string)name!)
        );
    }

    [Theory]
    [InlineData("""["utf-8", "utf-16"]""", "utf-8")]
    [InlineData("""["utf-16", "utf-8"]""", "utf-16")]
    [InlineData("""["utf-7", "utf-32", "utf-8"]""", "utf-32")]
    [InlineData("""["utf-7"]""", "utf-16")]
    [InlineData("[]", "utf-16")]
    [InlineData("\"utf-8\"", "utf-16")]
    [InlineData("[8, null]", "utf-16")]
    public async Task The_first_position_encoding_that_both_know(string encodings, string chosen)
    {
        await using var editor = await FakeEditor.StartAsync(
            $$"""{ "general": { "positionEncodings": {{encodings}} } }"""
        );
        Assert.Equal(chosen, (string?)editor.Introduction!["capabilities"]!["positionEncoding"]);
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{ "textDocument": { "diagnostic": {} } }""", true)]
    public async Task Diagnostics_are_offered_to_be_pulled_by_those_who_pull(
        string capabilities,
        bool offered
    )
    {
        await using var editor = await FakeEditor.StartAsync(capabilities);
        Assert.Equal(
            offered,
            editor.Introduction!["capabilities"]!["diagnosticProvider"] is not null
        );
    }

    [Theory]
    [InlineData("""{ "capabilities": null }""")]
    [InlineData("{}")]
    [InlineData(
        """{ "capabilities": [1], "clientInfo": {}, "processId": null, "workspaceFolders": 7 }"""
    )]
    [InlineData("""{ "capabilities": { "textDocument": 3, "general": [] }, "clientInfo": null }""")]
    public async Task Sloppy_introductions_are_taken(string parameters)
    {
        await using var editor = FakeEditor.Connect();
        var result = await editor.Client.RequestAsync("initialize", JsonNode.Parse(parameters));
        Assert.Equal("utf-16", (string?)result!["capabilities"]!["positionEncoding"]);
        await editor.Client.OpenAsync(FakeEditor.Discussion);
        Assert.Equal(5, (await editor.Client.OutlineAsync()).Count);
    }
}
