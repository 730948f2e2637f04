using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class CodeActionTests
{
    private const string Ask = "textDocument/codeAction";
    private const string Simple =
        """{ "textDocument": { "codeAction": { "codeActionLiteralSupport": {} } } }""";

    /// <summary>dave, erin and hal stand between two levels.</summary>
    private const string Broken = """
        # thread-dump: dialect=indented indent=2
        A title (example.com)
        12 points by alice 9 hours ago
        bob 8 hours ago
        One.
          carol 7 hours ago
          Two.
         dave 6 hours ago
         Three.
         erin 6 hours ago
         Four.
        fay 5 hours ago
        Five.
          gus 4 hours ago
          Six.
         hal 3 hours ago
         Seven.

        """;

    [Fact]
    public async Task A_diagnostic_comes_with_what_mends_it()
    {
        await using var editor = await FakeEditor.OpenAsync(Broken);
        var actions = await AskAsync(editor, 7);
        var first = actions[0]!;
        Assert.Equal("Answer bob: move to column 2", (string?)first["title"]);
        Assert.Equal("quickfix", (string?)first["kind"]);
        Assert.True((bool)first["isPreferred"]!);
        var diagnostic = Assert.Single(first["diagnostics"]!.AsArray())!;
        Assert.Equal("TD1002", (string?)diagnostic["code"]);
        Assert.Equal("7:0-7:1", LspMessages.Show(diagnostic["range"]));
        var change = Assert.Single(first["edit"]!["documentChanges"]!.AsArray())!;
        Assert.Equal(1, (int)change["textDocument"]!["version"]!);
        Assert.Equal(
            "Answer bob: move to column 2|Answer the story: move to column 0|Answer carol: move to column 4|Mend all of TD1002 in this file",
            string.Join('|', actions.Select(action => (string?)action!["title"]))
        );
    }

    [Fact]
    public async Task A_client_that_knows_no_versions_gets_the_same_edit_in_the_old_form()
    {
        await using var editor = await FakeEditor.OpenAsync(Broken, Simple);
        var actions = await AskAsync(editor, 7);
        Assert.Null(actions[0]!["edit"]!["documentChanges"]);
        Assert.Equal(4, actions[0]!["edit"]!["changes"]![LspMessages.Uri]!.AsArray().Count);

        // It cannot ask for the edit later on, so what mends all comes with its edit.
        Assert.Equal(6, actions[^1]!["edit"]!["changes"]![LspMessages.Uri]!.AsArray().Count);
    }

    [Fact]
    public async Task What_mends_all_is_found_when_it_is_chosen()
    {
        await using var editor = await FakeEditor.OpenAsync(Broken);
        var action = (await AskAsync(editor, 7))[^1]!;
        Assert.Null(action["edit"]);
        var resolved = await editor.Client.RequestAsync("codeAction/resolve", action);
        Assert.True(JsonNode.DeepEquals(action["diagnostics"], resolved!["diagnostics"]));
        await ApplyAsync(editor, Broken, resolved["edit"]!);
        Assert.Empty(await AskAsync(editor, 7));
        Assert.Empty(await AskAsync(editor, 15));
    }

    [Fact]
    public async Task At_the_byline_of_a_flat_dump_the_nesting_can_be_written_and_is_shown_first()
    {
        const string Flat =
            "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\nThe drill came back with a bent chuck.\ncarol 7 hours ago\n> The drill came back with a bent chuck.\nTwice.\n";
        await using var editor = await FakeEditor.OpenAsync(Flat);
        var action = Assert.Single(await AskAsync(editor, 1))!;
        Assert.Equal("Write the inferred nesting into the file", (string?)action["title"]);
        var edit = (await editor.Client.RequestAsync("codeAction/resolve", action))!["edit"]!;
        var (name, annotation) = Assert.Single(edit["changeAnnotations"]!.AsObject());
        Assert.True((bool)annotation!["needsConfirmation"]!);
        var edits = edit["documentChanges"]![0]!["edits"]!.AsArray();
        Assert.All(edits, change => Assert.Equal(name, (string?)change!["annotationId"]));
        await ApplyAsync(editor, Flat, edit);
        Assert.Empty(await AskAsync(editor, 1));
        var symbols = await editor.Client.AskAsync("textDocument/documentSymbol");
        Assert.Equal(
            "carol · Twice.",
            (string?)symbols![0]!["children"]![0]!["children"]![0]!["name"]
        );
    }

    [Fact]
    public async Task An_uncertain_placement_can_be_accepted()
    {
        await using var editor = await FakeEditor.OpenAsync(
            "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne thing.\ncarol 7 hours ago\nAnother thing.\nerin 6 hours ago\nMaybe.\nfrank 6 hours ago\nNo.\n"
        );
        var hints = (
            await editor.Client.WaitForAsync(
                "textDocument/publishDiagnostics",
                published =>
                    published!["diagnostics"]!
                        .AsArray()
                        .Any(found => (string?)found!["code"] == "TD4002")
            )
        )!["diagnostics"]!.AsArray();
        var line = (int)
            hints.First(found => (string?)found!["code"] == "TD4002")!["range"]!["start"]!["line"]!;
        Assert.Contains(
            await AskAsync(editor, line),
            action =>
                ((string?)action!["title"])!.StartsWith(
                    "Accept this placement",
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>Whoever writes the sure placements alone is shown them first as well, and the rest is inferred as before.</summary>
    [Fact]
    public async Task At_the_byline_the_sure_placements_can_be_accepted_alone()
    {
        const string Flat =
            "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\nThe drill came back with a bent chuck.\ncarol 7 hours ago\n> The drill came back with a bent chuck.\nTwice.\nerin 6 hours ago\nMaybe.\nfrank 6 hours ago\nNo.\n";
        await using var editor = await FakeEditor.OpenAsync(Flat);
        var action = Assert.Single(
            await AskAsync(editor, 1),
            action =>
                ((string?)action!["title"])!.StartsWith(
                    "Accept the placements that are sure",
                    StringComparison.Ordinal
                )
        )!;
        var edit = (await editor.Client.RequestAsync("codeAction/resolve", action))!["edit"]!;
        var (_, annotation) = Assert.Single(edit["changeAnnotations"]!.AsObject());
        Assert.True((bool)annotation!["needsConfirmation"]!);
        await ApplyAsync(editor, Flat, edit);
        Assert.Contains(
            await AskAsync(editor, 2),
            action => (string?)action!["title"] == "Write the inferred nesting into the file"
        );
    }

    [Fact]
    public async Task What_was_offered_for_another_version_is_not_found()
    {
        await using var editor = await FakeEditor.OpenAsync(Broken);
        var action = (await AskAsync(editor, 7))[^1]!;
        await editor.Client.ChangeAsync(2, LspMessages.Edit(4, 0, 4, 0, "x"));
        Assert.Equal(-32801, await editor.Client.RequestErrorAsync("codeAction/resolve", action));
    }

    [Theory]
    [InlineData("""{ "title": "x", "data": { "uri": "file:///discussion.thread" } }""")]
    [InlineData("""{ "title": "x", "data": 7 }""")]
    [InlineData("""{ "data": null }""")]
    public async Task A_bad_action_is_answered_with_an_error(string action)
    {
        await using var editor = await FakeEditor.OpenAsync(Broken);
        Assert.Equal(
            -32602,
            await editor.Client.RequestErrorAsync("codeAction/resolve", JsonNode.Parse(action))
        );
    }

    [Fact]
    public async Task On_save_only_what_moves_no_comment_is_mended_and_only_where_it_is_asked_for()
    {
        await using var editor = await FakeEditor.OpenAsync(Broken);
        Assert.DoesNotContain(
            await AskAsync(editor, 7),
            action => (string?)action!["kind"] == "source.fixAll"
        );
        var action = Assert.Single(
            await AskAsync(
                editor,
                0,
                JsonNode.Parse("""{ "diagnostics": [], "only": ["source"] }""")
            )
        )!;
        Assert.Equal("source.fixAll", (string?)action["kind"]);
        var resolved = await editor.Client.RequestAsync("codeAction/resolve", action);
        await ApplyAsync(editor, Broken, resolved!["edit"]!);
        Assert.Equal(
            "A title|bob · One.|carol · Two.|dave · Three.|erin · Four.|fay · Five.|gus · Six.|hal · Seven.",
            string.Join('|', await editor.Client.OutlineAsync())
        );
        Assert.Empty(await AskAsync(editor, 7));
    }

    [Theory]
    [InlineData("""["quickfix"]""", true)]
    [InlineData("""[""]""", true)]
    [InlineData("""["refactor"]""", false)]
    [InlineData("""["quickfix.other"]""", false)]
    [InlineData("[]", false)]
    public async Task Only_the_kinds_that_are_asked_for(string only, bool isAnswered)
    {
        await using var editor = await FakeEditor.OpenAsync(Broken);
        var actions = await AskAsync(editor, 7, new JsonObject { ["only"] = JsonNode.Parse(only) });
        Assert.Equal(isAnswered, actions.Any(action => (string?)action!["kind"] == "quickfix"));
    }

    [Fact]
    public async Task Nothing_where_nothing_is_wrong_and_nothing_for_a_client_that_takes_commands_alone()
    {
        await using var editor = await FakeEditor.OpenAsync(Broken);
        Assert.Empty(await AskAsync(editor, 4));
        await using var old = await FakeEditor.OpenAsync(Broken, "{}");
        Assert.Empty(await AskAsync(old, 7));
        Assert.Null(old.Introduction!["capabilities"]!["codeActionProvider"]);
    }

    /// <summary>A light bulb appears without the diagnostics that take comparing all comments, and with the others.</summary>
    [Fact]
    public async Task A_light_bulb_waits_for_nothing()
    {
        await using var editor = await FakeEditor.OpenAsync(Broken);
        Assert.NotEmpty(await AskAsync(editor, 7, new { triggerKind = 2 }));
    }

    [Theory]
    [InlineData("utf-8", "7:1-7:1")]
    [InlineData("utf-16", "7:1-7:1")]
    public async Task The_edit_counts_in_the_negotiated_unit(string encoding, string range)
    {
        await using var editor = await FakeEditor.OpenAsync(
            Broken.Replace("Two.", "😀.", StringComparison.Ordinal),
            $$"""
            {
              "general": { "positionEncodings": ["{{encoding}}"] },
              "textDocument": { "codeAction": { "codeActionLiteralSupport": {} } }
            }
            """
        );
        var edit = (await AskAsync(editor, 7))[0]!["edit"]!["changes"]![LspMessages.Uri]![0]!;
        Assert.Equal(range, LspMessages.Show(edit["range"]));
    }

    private static async Task<JsonArray> AskAsync(
        FakeEditor editor,
        int line,
        object? context = null
    )
    {
        var parameters = LspMessages.OfDocument();
        parameters["range"] = new JsonObject
        {
            ["start"] = LspMessages.Position(line, 0),
            ["end"] = LspMessages.Position(line, 0),
        };
        parameters["context"] =
            context as JsonNode
            ?? System.Text.Json.JsonSerializer.SerializeToNode(
                context ?? new { diagnostics = Array.Empty<int>() }
            );
        var actions = (await editor.Client.RequestAsync(Ask, parameters))!.AsArray();
        return
        [
            .. actions
                .Where(action =>
                    !((string?)action!["kind"])!.StartsWith("refactor", StringComparison.Ordinal)
                )
                .Select(action => action!.DeepClone()),
        ];
    }

    /// <summary>Makes an edit as an editor does, and tells the server the text it leads to.</summary>
    private static async Task ApplyAsync(FakeEditor editor, string text, JsonNode edit)
    {
        var lines = text.Split('\n');
        foreach (var change in edit["documentChanges"]![0]!["edits"]!.AsArray().Reverse())
        {
            var (start, end) = (change!["range"]!["start"]!, change["range"]!["end"]!);
            var line = (int)start["line"]!;
            Assert.Equal(line, (int)end["line"]!);
            lines[line] =
                lines[line][..(int)start["character"]!]
                + (string?)change["newText"]
                + lines[line][(int)end["character"]!..];
        }

        await editor.Client.ChangeAsync(2, LspMessages.Whole(string.Join('\n', lines)));
    }
}
