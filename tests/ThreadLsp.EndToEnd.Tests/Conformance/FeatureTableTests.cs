using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Conformance;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Conformance;

/// <summary>What an editor's user can do, a test for each row of the design's table of features, asked of the native program as VS Code asks.</summary>
public sealed class FeatureTableTests
{
    private const string Text = """
        Soil sensors (example.com)
        120 points by alice 9 hours ago
        bob 8 hours ago
        They drift in clay [1], see https://example.com/clay.
        [1] Measured twice.
          carol 7 hours ago
          > They drift in clay
          Mine do not.
            dave 6 hours ago
            Nor mine.
          bob 5 hours ago
          Which ones?
        erin 4 hours ago
        Try @bob.

        """;

    [Fact]
    public async Task Outline()
    {
        await using var server = await StartAsync();
        var story = Assert.Single(
            (await server.Client.AskAsync("textDocument/documentSymbol"))!.AsArray()
        )!;
        Assert.Equal("Soil sensors", (string?)story["name"]);
        Assert.Equal(
            [
                "bob · They drift in clay [1], see https://example.com/clay. | 8 hours ago · 3 replies | 2:0-11:13",
                "erin · Try @bob. | 4 hours ago | 12:0-13:9",
            ],
            story["children"]!
                .AsArray()
                .Select(reply =>
                    $"{reply!["name"]} | {reply["detail"]} | {LspMessages.Show(reply["range"])}"
                )
        );
        Assert.Equal(6, (await server.Client.OutlineAsync()).Count);
    }

    [Fact]
    public async Task Fold_and_over_the_limit_the_deepest_go_first()
    {
        await using var server = await StartAsync();
        Assert.Equal(
            ["0-13", "2-11", "3-4", "5-9", "8-9", "10-11", "12-13"],
            await FoldsAsync(server)
        );
        await using var limited = NativeServer.Spawn();
        await limited.Client.InitializeAsync(
            """{ "textDocument": { "foldingRange": { "rangeLimit": 4, "lineFoldingOnly": true } } }"""
        );
        await limited.Client.OpenAsync(Text);
        Assert.Equal(["0-13", "2-11", "5-9", "12-13"], await FoldsAsync(limited));

        static async Task<IEnumerable<string>> FoldsAsync(NativeServer server) =>
            (await server.Client.AskAsync("textDocument/foldingRange"))!
                .AsArray()
                .Select(fold => $"{fold!["startLine"]}-{fold["endLine"]}");
    }

    [Theory]
    [InlineData("textDocument/definition", 9, 6, "5")]
    [InlineData("textDocument/definition", 6, 8, "3")]
    [InlineData("textDocument/definition", 3, 21, "4")]
    [InlineData("textDocument/declaration", 9, 6, "0")]
    [InlineData("textDocument/typeDefinition", 9, 6, "2")]
    [InlineData("textDocument/implementation", 2, 1, "5 10")]
    public async Task Go_from_any_editor_without_code_of_its_own(
        string method,
        int line,
        int character,
        string lines
    )
    {
        await using var server = await StartAsync();
        var answer = await server.Client.AskAsync(method, line, character);
        var targets = answer as JsonArray ?? [answer!.DeepClone()];
        Assert.Equal(
            lines,
            string.Join(
                ' ',
                targets.Select(target =>
                    (int)(target!["targetSelectionRange"] ?? target["range"])!["start"]!["line"]!
                )
            )
        );
    }

    [Fact]
    public async Task Type_hierarchy_goes_up_to_the_parent_and_down_to_the_replies()
    {
        await using var server = await StartAsync();
        var carol = (await server.Client.AskAsync("textDocument/prepareTypeHierarchy", 7, 3))![0]!;
        Assert.Equal(["bob"], await NamesAsync("typeHierarchy/supertypes"));
        Assert.Equal(["dave"], await NamesAsync("typeHierarchy/subtypes"));

        async Task<IEnumerable<string>> NamesAsync(string method) =>
            (
                await server.Client.RequestAsync(
                    method,
                    new JsonObject { ["item"] = carol.DeepClone() }
                )
            )!
                .AsArray()
                .Select(item => ((string)item!["name"]!).Split(' ')[0]);
    }

    [Theory]
    [InlineData("threadLsp.goToParent", 9, 5)]
    [InlineData("threadLsp.goToStory", 9, 0)]
    [InlineData("threadLsp.goToTopLevelComment", 9, 2)]
    [InlineData("threadLsp.goToFirstReply", 2, 5)]
    [InlineData("threadLsp.goToNextSibling", 7, 10)]
    [InlineData("threadLsp.goToPreviousSibling", 11, 5)]
    [InlineData("threadLsp.goToNextTopLevelComment", 9, 12)]
    [InlineData("threadLsp.goToPreviousTopLevelComment", 13, 2)]
    public async Task Commands_show_the_place(string command, int line, int target)
    {
        await using var server = await StartAsync();
        var location = await server.Client.RequestAsync(
            "workspace/executeCommand",
            new JsonObject
            {
                ["command"] = command,
                ["arguments"] = new JsonArray(
                    new JsonObject
                    {
                        ["uri"] = LspMessages.Uri,
                        ["position"] = LspMessages.Position(line, 5),
                        ["show"] = true,
                    }
                ),
            }
        );
        Assert.Equal(target, (int)location!["range"]!["start"]!["line"]!);
        var shown = await server.Client.WaitForAsync("window/showDocument");
        Assert.Equal(target, (int)shown!["selection"]!["start"]!["line"]!);
    }

    [Fact]
    public async Task Validate_while_typing()
    {
        await using var server = await StartAsync();
        await server.Client.ChangeAsync(2, LspMessages.Edit(8, 9, 8, 20, "9 hours ago"));
        var pulled = await server.Client.AskAsync("textDocument/diagnostic");
        var older = Assert.Single(
            pulled!["items"]!.AsArray(),
            found => (string?)found!["code"] == "TD3001"
        )!;
        Assert.Equal("8:9-8:20", LspMessages.Show(older["range"]));
        Assert.NotEmpty(older["relatedInformation"]!.AsArray());

        await using var pushed = await NativeServer.StartAsync();
        await pushed.Client.OpenAsync(Text.Replace("6 hours", "9 hours", StringComparison.Ordinal));
        await pushed.Client.WaitForAsync(
            "textDocument/publishDiagnostics",
            told =>
                told!["diagnostics"]!.AsArray().Any(found => (string?)found!["code"] == "TD3001")
        );
    }

    [Fact]
    public async Task Validate_dumps_that_are_not_open_where_the_user_wants_it()
    {
        using var folder = new DumpFolder(
            2,
            Text.Replace("6 hours", "9 hours", StringComparison.Ordinal)
        );
        await using var server = NativeServer.Spawn();
        await folder.IntroduceAsync(server.Client);
        var none = new JsonArray();
        var whole = await AskAsync(new JsonObject { ["previousResultIds"] = none.DeepClone() });
        Assert.Equal(["full", "full"], whole.Select(report => (string?)report!["kind"]));
        Assert.All(whole, report => Assert.NotEmpty(report!["items"]!.AsArray()));

        var known = whole.Select(report => new JsonObject
        {
            ["uri"] = (string?)report!["uri"],
            ["value"] = (string?)report["resultId"],
        });
        var again = await AskAsync(
            new JsonObject { ["previousResultIds"] = new JsonArray([.. known]) }
        );
        Assert.Equal(["unchanged", "unchanged"], again.Select(report => (string?)report!["kind"]));

        Assert.Empty(
            await AskAsync(
                new JsonObject { ["previousResultIds"] = none, ["partialResultToken"] = "parts" }
            )
        );
        Assert.Equal(
            2,
            server
                .Client.Messages.Where(message => (string?)message["method"] == "$/progress")
                .Sum(message => message["params"]!["value"]!["items"]!.AsArray().Count)
        );

        async Task<JsonArray> AskAsync(JsonObject parameters) =>
            (await server.Client.RequestAsync("workspace/diagnostic", parameters))![
                "items"
            ]!.AsArray();
    }

    [Fact]
    public async Task Repair_and_move()
    {
        await using var server = await StartAsync();
        await server.Client.ChangeAsync(2, LspMessages.Edit(10, 2, 10, 17, "bob 5 hour ago"));
        var actions = (
            await server.Client.RequestAsync("textDocument/codeAction", OnLine(10, Context()))
        )!.AsArray();
        var fix = Assert.Single(actions, action => (string?)action!["kind"] == "quickfix")!;
        var resolved = await server.Client.RequestAsync("codeAction/resolve", fix.DeepClone());
        var edits = resolved!["edit"]!["documentChanges"]![0]!["edits"]!.AsArray();
        Assert.Equal(
            "10:12-10:12 s",
            Assert.Single(
                edits.Select(edit => $"{LspMessages.Show(edit!["range"])} {edit["newText"]}")
            )
        );

        var refactorings = (
            await server.Client.RequestAsync("textDocument/codeAction", OnLine(5, Context()))
        )!.AsArray();
        foreach (
            var title in (string[])
                ["Promote carol", "Demote carol", "Move carol down", "into a new dump"]
        )
        {
            Assert.Contains(
                refactorings,
                action => ((string)action!["title"]!).Contains(title, StringComparison.Ordinal)
            );
        }

        static JsonObject Context() =>
            new() { ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() } };
    }

    [Fact]
    public async Task Indent_all_a_part_and_while_typing()
    {
        await using var server = NativeServer.Spawn();
        await server.Client.InitializeAsync();
        await server.Client.OpenAsync(
            "# thread-dump: dialect=indented indent=2\n"
                + Text.Replace("            dave", "      dave", StringComparison.Ordinal)
        );
        var options = new JsonObject
        {
            ["options"] = new JsonObject { ["tabSize"] = 4, ["insertSpaces"] = true },
        };
        Assert.NotNull(
            await server.Client.RequestAsync("textDocument/formatting", OnLine(0, options))
        );
        Assert.NotNull(
            await server.Client.RequestAsync("textDocument/rangeFormatting", OnLine(6, options))
        );
        await server.Client.ChangeAsync(2, LspMessages.Edit(8, 14, 8, 14, "\n"));
        var typed = LspMessages.At(9, 0);
        typed["ch"] = "\n";
        typed["options"] = options["options"]!.DeepClone();
        var edit = Assert.Single(
            (await server.Client.RequestAsync("textDocument/onTypeFormatting", typed))!.AsArray()
        )!;
        Assert.Equal("  ", (string?)edit["newText"]);
    }

    [Fact]
    public async Task Read()
    {
        await using var server = await StartAsync();
        var client = server.Client;
        var hover = (await client.AskAsync("textDocument/hover", 9, 6))![
            "contents"
        ]!.ToJsonString();
        Assert.Contains("Mine do not", hover, StringComparison.Ordinal);
        Assert.Equal(
            2,
            (await client.AskAsync("textDocument/documentHighlight", 2, 1))!.AsArray().Count
        );
        var references = LspMessages.At(11, 4);
        references["context"] = new JsonObject { ["includeDeclaration"] = true };
        Assert.Equal(
            ["2:0-2:3", "10:2-10:5"],
            (await client.RequestAsync("textDocument/references", references))!
                .AsArray()
                .Select(place => LspMessages.Show(place!["range"]))
        );
        var link = Assert.Single((await client.AskAsync("textDocument/documentLink"))!.AsArray())!;
        Assert.Equal("https://example.com/clay", (string?)link["target"]);
        var lens = (await client.AskAsync("textDocument/codeLens"))!.AsArray()[1]!;
        var words = await client.RequestAsync("codeLens/resolve", lens.DeepClone());
        Assert.Equal("↑ story", (string?)words!["command"]!["title"]);
        Assert.NotEmpty(
            (await client.AskAsync("textDocument/semanticTokens/full"))!["data"]!.AsArray()
        );
        Assert.Contains(
            "bob",
            (await client.RequestAsync("textDocument/inlayHint", OnLine(10)))!.ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Select_more_and_more()
    {
        await using var server = await StartAsync();
        var parameters = LspMessages.OfDocument();
        parameters["positions"] = new JsonArray(LspMessages.Position(9, 5));
        var answer = await server.Client.RequestAsync("textDocument/selectionRange", parameters);
        var ranges = new List<string>();
        for (var range = answer![0]; range is not null; range = range["parent"])
        {
            ranges.Add(LspMessages.Show(range["range"]));
        }

        // Word, line, body, comment, the subthreads around it, the story, the file.
        Assert.Equal(
            [
                "9:4-9:7",
                "9:4-9:13",
                "9:0-9:13",
                "8:0-9:13",
                "5:0-9:13",
                "2:0-11:13",
                "0:0-13:9",
                "0:0-14:0",
            ],
            ranges
        );
    }

    [Theory]
    [InlineData("drift", "bob")]
    [InlineData("@dave", "@dave")]
    [InlineData("^carol", "dave")]
    public async Task Find(string query, string begin)
    {
        await using var server = await StartAsync();
        var hits = await server.Client.RequestAsync("workspace/symbol", new { query });
        Assert.StartsWith(begin, (string)hits![0]!["name"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write()
    {
        await using var server = await StartAsync();
        var client = server.Client;
        var proposals = await client.AskAsync("textDocument/completion", 13, 5);
        Assert.Contains(
            proposals!["items"]!.AsArray(),
            proposal => (string?)proposal!["label"] == "bob"
        );
        var rename = LspMessages.At(13, 6);
        rename["newName"] = "zoe";
        var edit = await client.RequestAsync("textDocument/rename", rename);
        Assert.Equal(3, edit!["documentChanges"]![0]!["edits"]!.AsArray().Count);
        Assert.Equal(
            "13:5-13:8",
            LspMessages.Show((await client.AskAsync("textDocument/prepareRename", 13, 6))!["range"])
        );
        Assert.Equal(
            2,
            (await client.AskAsync("textDocument/linkedEditingRange", 2, 1))!["ranges"]!
                .AsArray()
                .Count
        );
    }

    private static JsonObject OnLine(int line, JsonObject? others = null)
    {
        var parameters = LspMessages.OfDocument();
        parameters["range"] = new JsonObject
        {
            ["start"] = LspMessages.Position(line, 0),
            ["end"] = LspMessages.Position(line + 1, 0),
        };
        foreach (var (name, value) in others ?? [])
        {
            parameters[name] = value!.DeepClone();
        }

        return parameters;
    }

    private static async Task<NativeServer> StartAsync()
    {
        var server = NativeServer.Spawn();
        await RecordedClient.Read("vscode").IntroduceAsync(server.Client);
        await server.Client.WaitForAsync("workspace/codeLens/refresh");
        await server.Client.OpenAsync(Text);
        return server;
    }
}
