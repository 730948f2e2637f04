using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

/// <summary>The ways through a thread that every editor has keys for.</summary>
public sealed class NavigationTests
{
    private const string Links = """
        {
          "textDocument": {
            "declaration": { "linkSupport": true },
            "typeDefinition": { "linkSupport": true },
            "implementation": { "linkSupport": true }
          }
        }
        """;

    [Theory]
    [InlineData("declaration", 8, "0:0-0:21")]
    [InlineData("declaration", 1, "0:0-0:21")]
    [InlineData("typeDefinition", 8, "2:0-2:15")]
    [InlineData("typeDefinition", 2, "2:0-2:15")]
    [InlineData("implementation", 4, "7:4-7:20")]
    [InlineData("implementation", 0, "2:0-2:15 9:0-9:16")]
    public async Task A_place_or_several(string way, int line, string ranges)
    {
        await using var plain = await FakeEditor.OpenAsync(capabilities: "{}");
        var places = await plain.Client.AskAsync($"textDocument/{way}", line, 3);
        Assert.Equal(ranges, Show(places, "range"));

        await using var modern = await FakeEditor.OpenAsync(capabilities: Links);
        var links = await modern.Client.AskAsync($"textDocument/{way}", line, 3);
        Assert.Equal(ranges, Show(links, "targetSelectionRange"));
        Assert.All(links!.AsArray(), link => Assert.NotNull(link!["originSelectionRange"]));
    }

    [Theory]
    [InlineData("", "declaration")]
    [InlineData("", "typeDefinition")]
    [InlineData("", "implementation")]
    [InlineData("", "references")]
    [InlineData("", "documentHighlight")]
    [InlineData("", "prepareCallHierarchy")]
    [InlineData("", "definition")]
    [InlineData("", "hover")]
    [InlineData("Some words before any story.\n", "declaration")]
    [InlineData("Some words before any story.\n", "implementation")]
    [InlineData("Some words before any story.\n", "references")]
    [InlineData("Some words before any story.\n", "prepareCallHierarchy")]
    public async Task Outside_any_comment_and_story_there_is_nothing(string text, string way)
    {
        await using var editor = await FakeEditor.OpenAsync(text);
        Assert.Null(await editor.Client.AskAsync($"textDocument/{way}", 0, 0));
        Assert.Null(await editor.Client.AskAsync($"textDocument/{way}", 99, 99));
    }

    [Theory]
    [InlineData("codeLens")]
    [InlineData("documentLink")]
    public async Task An_empty_file_has_none(string way)
    {
        await using var editor = await FakeEditor.OpenAsync("");
        Assert.Empty((await editor.Client.AskAsync($"textDocument/{way}"))!.AsArray());
    }

    [Theory]
    [InlineData(true, "2:0-2:3 5:2-5:5")]
    [InlineData(false, "5:2-5:5")]
    public async Task References_are_all_that_an_author_wrote(bool withDeclaration, string ranges)
    {
        await using var editor = await FakeEditor.OpenAsync(
            "T\n1 point by alice 9 hours ago\nbob 8 hours ago\nOne.\n carol 7 hours ago\n  bob 6 hours ago\n"
        );
        var parameters = LspMessages.At(3, 1);
        parameters["context"] = new JsonObject { ["includeDeclaration"] = withDeclaration };
        var places = await editor.Client.RequestAsync("textDocument/references", parameters);
        Assert.Equal(ranges, Show(places, "range"));
    }

    [Fact]
    public async Task Highlights_are_the_headers_of_an_author()
    {
        await using var editor = await FakeEditor.OpenAsync(
            "T\n1 point by bob 9 hours ago\nbob 8 hours ago\n"
        );
        var places = await editor.Client.AskAsync("textDocument/documentHighlight", 2, 1);
        Assert.Equal("1:11-1:14 2:0-2:3", Show(places, "range"));
        Assert.All(places!.AsArray(), place => Assert.Equal(1, (int)place!["kind"]!));
    }

    [Fact]
    public async Task Calls_are_quotes()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var client = editor.Client;
        var prepared = await client.AskAsync("textDocument/prepareCallHierarchy", 6, 4);
        var carol = Assert.Single(prepared!.AsArray())!;
        Assert.Equal("carol · Two.", (string?)carol["name"]);

        var quoted = await client.RequestAsync("callHierarchy/outgoingCalls", Item(carol));
        var call = Assert.Single(quoted!.AsArray())!;
        var bob = call["to"]!;
        Assert.Equal("bob · One of bob's sentences.", (string?)bob["name"]);
        Assert.Equal("5:4-5:27", LspMessages.Show(Assert.Single(call["fromRanges"]!.AsArray())));

        var quoting = await client.RequestAsync("callHierarchy/incomingCalls", Item(bob));
        var back = Assert.Single(quoting!.AsArray())!;
        Assert.Equal("carol · Two.", (string?)back["from"]!["name"]);
        Assert.Equal("5:4-5:27", LspMessages.Show(Assert.Single(back["fromRanges"]!.AsArray())));
    }

    [Fact]
    public async Task Links_are_web_addresses_with_a_note_for_clients_that_show_it()
    {
        const string Cut = "https://example.com/a/path/that/is/long/enough/to/be/cut/off...";
        const string Text =
            $"T\n1 point by alice 9 hours ago\nbob 8 hours ago\nSee https://example.com/x.\n{Cut}\n";
        await using var plain = await FakeEditor.OpenAsync(Text, "{}");
        var links = await plain.Client.AskAsync("textDocument/documentLink");
        var link = Assert.Single(links!.AsArray())!;
        Assert.Equal("3:4-3:25", LspMessages.Show(link["range"]));
        Assert.Equal("https://example.com/x", (string?)link["target"]);
        Assert.Null(link["tooltip"]);

        await using var modern = await FakeEditor.OpenAsync(
            Text,
            """{ "textDocument": { "documentLink": { "tooltipSupport": true } } }"""
        );
        links = await modern.Client.AskAsync("textDocument/documentLink");
        Assert.Equal(2, links!.AsArray().Count);
        Assert.Null(links[1]!["target"]);
        Assert.Contains("was cut", (string)links[1]!["tooltip"]!, StringComparison.Ordinal);
    }

    private static JsonObject Item(JsonNode item) => new() { ["item"] = item.DeepClone() };

    private static string Show(JsonNode? places, string name) =>
        string.Join(
            ' ',
            (places as JsonArray ?? [places!.DeepClone()]).Select(place =>
                LspMessages.Show(place![name])
            )
        );
}
