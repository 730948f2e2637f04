using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Documents;

/// <summary>
/// In a dump that has lost its nesting nothing jumps while somebody types in a body: placements stay as they are shown until the typing
/// rests, and the client is told to ask again where they are others then.
/// </summary>
public sealed class CalmNestingTests
{
    private const string Flat =
        "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\nWooden bridges need tar every second spring.\ncarol 7 hours ago\nStone lasts longer, and looks better.\nerin 6 hours ago\nNobody builds with stone today.\ndave 5 hours ago\nOurs has never had any.\n";

    private const int DavesHeader = 8;
    private const int DavesBody = 9;

    /// <summary>Asks for diagnostics, or is sent them; shows all that can be shown again.</summary>
    private const string Told = """
        "workspace": {
          "inlayHint": { "refreshSupport": true },
          "codeLens": { "refreshSupport": true },
          "foldingRange": { "refreshSupport": true },
          "diagnostics": { "refreshSupport": true }
        },
        "experimental": { "threadLsp": { "nestingChanged": true } }
        """;

    private const string Pulls =
        $$"""{ {{Told}}, "textDocument": { "diagnostic": {}, "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }""";

    private const string IsSent =
        $$"""{ {{Told}}, "textDocument": { "publishDiagnostics": { "versionSupport": true }, "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }""";

    private const string Changed = "threadLsp/nestingChanged";

    /// <summary>More than the delay of 300 ms, and less than the long rest.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Clients => [Pulls, IsSent];

    /// <summary>A quote settles the parent; while its letters are typed nothing moves anywhere.</summary>
    [Theory]
    [MemberData(nameof(Clients))]
    public async Task A_typed_quote_settles_the_parent_at_the_rest(string capabilities)
    {
        var clock = new ManualClock();
        await using var editor = await FakeEditor.OpenAsync(Flat, capabilities, clock);
        var before = await LookAsync(editor);
        var quoted = before.Contains("dave answers 2", StringComparison.Ordinal) ? 4 : 2;
        var quote = $"> {Flat.Split('\n')[quoted + 1]}\n";
        var version = 1;
        for (var typed = 0; typed < quote.Length; typed++)
        {
            await editor.Client.ChangeAsync(
                ++version,
                LspMessages.Edit(DavesBody, typed, DavesBody, typed, quote[typed].ToString())
            );
            if (typed % 7 == 0)
            {
                Assert.Equal(before, await LookAsync(editor));
            }
        }

        Assert.Equal(before, await LookAsync(editor));
        Assert.DoesNotContain(Methods(editor), method => IsRefresh(method));

        clock.LetPass(Rest);
        var told = await editor.Client.WaitForAsync(Changed);
        Assert.Equal(LspMessages.Uri, (string?)told!["uri"]);
        await editor.Client.WaitForAsync("workspace/inlayHint/refresh");
        await editor.Client.WaitForAsync("workspace/foldingRange/refresh");
        Assert.Contains(
            $"dave answers {quoted}",
            await LookAsync(editor),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("workspace/codeLens/refresh", Methods(editor));
        Assert.DoesNotContain("workspace/semanticTokens/refresh", Methods(editor));
    }

    [Fact]
    public async Task Code_lenses_are_asked_for_again_where_they_are_shown()
    {
        var clock = new ManualClock();
        await using var editor = await FakeEditor.OpenAsync(Flat, Pulls, clock);
        await editor.Client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { codeLens = new { enabled = true } } }
        );
        await editor.Client.WaitForAsync("workspace/codeLens/refresh");
        await MoveDaveAsync(editor, 2);
        clock.LetPass(Rest);
        await editor.Client.WaitForAsync(Changed);
        Assert.Equal(2, Methods(editor).Count(method => method == "workspace/codeLens/refresh"));
    }

    [Fact]
    public async Task Where_nothing_has_moved_nobody_is_told()
    {
        var clock = new ManualClock();
        await using var editor = await FakeEditor.OpenAsync(Flat, IsSent, clock);
        await LookAsync(editor);
        await editor.Client.ChangeAsync(2, LspMessages.Edit(DavesBody, 0, DavesBody, 4, "ours"));
        clock.LetPass(Rest);
        await WaitForDiagnosticsAsync(editor, 2);
        Assert.DoesNotContain(Methods(editor), method => IsRefresh(method));

        // It was not for want of time.
        await MoveDaveAsync(editor, 3);
        clock.LetPass(Rest);
        await editor.Client.WaitForAsync(Changed);
        Assert.Single(Methods(editor), method => method == Changed);
    }

    [Fact]
    public async Task Who_can_be_told_nothing_is_told_nothing()
    {
        var clock = new ManualClock();
        await using var editor = await FakeEditor.OpenAsync(
            Flat,
            """{ "textDocument": { "publishDiagnostics": { "versionSupport": true }, "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }""",
            clock
        );
        var quoted = await MoveDaveAsync(editor, 2);
        clock.LetPass(Rest);
        await WaitForDiagnosticsAsync(editor, 2);
        Assert.Contains(
            $"dave answers {quoted}",
            await LookAsync(editor),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Methods(editor), method => IsRefresh(method));
    }

    /// <summary>What is typed in a body waits; a header that is finished does not, and takes all of it with it.</summary>
    [Fact]
    public async Task A_header_that_arises_is_placed_at_once_with_all_that_waits()
    {
        await using var editor = await FakeEditor.OpenAsync(Flat, Pulls, new ManualClock());
        var quoted = await MoveDaveAsync(editor, 2);
        var end = Flat.Split('\n').Length;
        await editor.Client.ChangeAsync(
            3,
            LspMessages.Edit(end, 0, end, 0, "gus 4 hours ago\nMine has.\n")
        );
        var lines = Flat.Split('\n').ToList();
        lines.Insert(DavesBody, $"> {lines[quoted + 1]}");
        await using var fresh = await FakeEditor.OpenAsync(
            $"{string.Join('\n', lines)}gus 4 hours ago\nMine has.\n",
            Pulls
        );
        Assert.Equal(await LookAsync(fresh), await LookAsync(editor));
    }

    [Fact]
    public async Task Who_wants_problems_at_once_gets_placements_at_once()
    {
        await using var editor = await FakeEditor.OpenAsync(Flat, Pulls, new ManualClock());
        await editor.Client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { diagnostics = new { delay = 0 } } }
        );
        await LookAsync(editor);
        var quoted = await MoveDaveAsync(editor, 2);
        Assert.Contains(
            $"dave answers {quoted}",
            await LookAsync(editor),
            StringComparison.Ordinal
        );
    }

    /// <summary>The user writes what he sees: while the typing has not rested that is not what a new file would give.</summary>
    [Fact]
    public async Task What_is_written_is_what_is_shown()
    {
        var clock = new ManualClock();
        await using var editor = await FakeEditor.OpenAsync(Flat, FakeEditor.Modern, clock);
        var shown = await WriteAsync(editor, await OfferAsync(editor));
        await MoveDaveAsync(editor, 2);
        var offered = await OfferAsync(editor);
        Assert.Equal(shown, await WriteAsync(editor, offered));

        // An open menu outlives the rest: what is chosen then writes what is shown then.
        clock.LetPass(Rest);
        await editor.Client.WaitForAsync("workspace/inlayHint/refresh");
        var rested = await WriteAsync(editor, offered);
        Assert.NotEqual(shown, rested);
        Assert.Equal(await WriteAsync(editor, await OfferAsync(editor)), rested);
    }

    private static async Task<JsonNode> OfferAsync(FakeEditor editor)
    {
        var parameters = LspMessages.OfDocument();
        parameters["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        parameters["range"] = new JsonObject
        {
            ["start"] = LspMessages.Position(1, 0),
            ["end"] = LspMessages.Position(1, 0),
        };
        var actions = await editor.Client.RequestAsync("textDocument/codeAction", parameters);
        return Assert.Single(
            actions!.AsArray(),
            action => (string?)action!["title"] == "Write the inferred nesting into the file"
        )!;
    }

    /// <summary>The indentations that an action writes, comment by comment.</summary>
    private static async Task<string> WriteAsync(FakeEditor editor, JsonNode action)
    {
        var resolved = await editor.Client.RequestAsync("codeAction/resolve", action);
        return string.Join(
            '|',
            resolved!["edit"]!["documentChanges"]![0]!["edits"]!
                .AsArray()
                .Select(edit => ((string)edit!["newText"]!).Length)
        );
    }

    /// <summary>Types words of another comment than the one that dave is shown to answer.</summary>
    /// <returns>The line of the comment.</returns>
    private static async Task<int> MoveDaveAsync(FakeEditor editor, int version)
    {
        var shown = await LookAsync(editor);
        var quoted = shown.Contains("dave answers 2", StringComparison.Ordinal) ? 4 : 2;
        await editor.Client.ChangeAsync(
            version,
            LspMessages.Edit(DavesBody, 0, DavesBody, 0, $"> {Flat.Split('\n')[quoted + 1]}\n")
        );
        return quoted;
    }

    private static bool IsRefresh(string method) =>
        method == Changed || method.EndsWith("/refresh", StringComparison.Ordinal);

    private static List<string> Methods(FakeEditor editor) =>
        [.. editor.Client.Messages.Select(message => (string)message["method"]!)];

    private static Task WaitForDiagnosticsAsync(FakeEditor editor, int version) =>
        editor.Client.WaitForAsync(
            "textDocument/publishDiagnostics",
            sent => (int?)sent!["version"] == version
        );

    /// <summary>Whom everybody answers, wherever that is shown: in the outline, in folds, by going to the parent, behind headers, in the tree.</summary>
    private static async Task<string> LookAsync(FakeEditor editor)
    {
        var client = editor.Client;
        var said = new List<string>();
        Walk(await client.AskAsync("textDocument/documentSymbol"), "");
        var folds = (await client.AskAsync("textDocument/foldingRange"))!.AsArray();
        said.Add(string.Join(' ', folds.Select(fold => $"{fold!["startLine"]}").Distinct()));
        foreach (var line in (int[])[2, 4, 6, DavesHeader])
        {
            var parent = await client.AskAsync("textDocument/definition", line, 0);
            var answered = parent switch
            {
                JsonArray { Count: > 0 } list => list[0],
                JsonObject one => one,
                _ => null,
            };
            var range = answered?["range"] ?? answered?["targetSelectionRange"];
            said.Add($"{Flat.Split('\n')[line].Split(' ')[0]} answers {range?["start"]!["line"]}");
            var path = await client.AskAsync("threadLsp/path", line, 0);
            said.Add(
                string.Join('/', path!["path"]!.AsArray().Select(item => (string)item!["author"]!))
            );
        }

        var range1 = LspMessages.OfDocument();
        range1["range"] = new JsonObject
        {
            ["start"] = LspMessages.Position(0, 0),
            ["end"] = LspMessages.Position(99, 0),
        };
        var hints = (await client.RequestAsync("textDocument/inlayHint", range1))!.AsArray();
        said.AddRange(
            hints.Select(hint => $"{hint!["position"]!["line"]} {hint["label"]![0]!["value"]}")
        );
        return string.Join('\n', said);

        void Walk(JsonNode? symbols, string above)
        {
            foreach (var symbol in symbols?.AsArray() ?? [])
            {
                var place = $"{above}/{symbol!["selectionRange"]!["start"]!["line"]}";
                said.Add(place);
                Walk(symbol["children"], place);
            }
        }
    }
}
