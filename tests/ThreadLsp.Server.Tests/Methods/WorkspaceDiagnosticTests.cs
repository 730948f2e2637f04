using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class WorkspaceDiagnosticTests
{
    private const string Ask = "workspace/diagnostic";
    private const string Pulls = """{ "textDocument": { "diagnostic": {} } }""";

    private static readonly string Broken = FakeEditor.Discussion.Replace(
        "dave 6 hours ago",
        "dave 6 hour ago",
        StringComparison.Ordinal
    );

    [Fact]
    public async Task Dumps_that_are_not_open_are_checked_where_the_user_wants_it()
    {
        using var workspace = new TemporaryWorkspace().Write("one.thread", Broken);
        await using var silent = await workspace.StartAsync(Pulls);
        Assert.Empty(await AskAsync(silent));

        await using var editor = await StartAsync(workspace);
        var report = Assert.Single(await AskAsync(editor))!;
        Assert.Equal("full", (string?)report["kind"]);
        Assert.Equal(workspace.UriOf("one.thread"), (string?)report["uri"]);
        Assert.True(report.AsObject().ContainsKey("version"));
        Assert.Null(report["version"]);
        Assert.Contains(report["items"]!.AsArray(), found => (string?)found!["code"] == "TD2001");
    }

    [Fact]
    public async Task An_open_dump_is_reported_as_it_is_in_the_editor()
    {
        using var workspace = new TemporaryWorkspace().Write("one.thread", Broken);
        await using var editor = await StartAsync(workspace);
        await editor.Client.OpenAsync(FakeEditor.Discussion, 5, workspace.UriOf("one.thread"));
        var report = Assert.Single(await AskAsync(editor))!;
        Assert.Equal(5, (int)report["version"]!);
        Assert.Empty(report["items"]!.AsArray());
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_what_is_gone_is_taken_back()
    {
        using var workspace = new TemporaryWorkspace()
            .Write("one.thread", Broken)
            .Write("two.thread", Broken);
        await using var editor = await StartAsync(workspace);
        await editor.Client.OpenAsync(FakeEditor.Discussion);
        var first = await AskAsync(editor);
        Assert.Equal(3, first.Count);

        var second = await AskAsync(editor, first);
        Assert.Equal(3, second.Count);
        Assert.All(
            second,
            report =>
            {
                Assert.Equal("unchanged", (string?)report!["kind"]);
                Assert.Null(report["items"]);
                Assert.NotNull(report["resultId"]);
            }
        );

        workspace.Write("one.thread", $"{FakeEditor.Discussion}More.\n");
        workspace.Delete("two.thread");
        await editor.Client.NotifyAsync(
            "workspace/didChangeWatchedFiles",
            new { changes = new[] { new { uri = workspace.UriOf("two.thread"), type = 3 } } }
        );
        var third = await AskAsync(editor, first);
        Assert.Equal("full", KindOf(third, workspace.UriOf("one.thread")));
        Assert.Equal("full", KindOf(third, workspace.UriOf("two.thread")));
        Assert.Equal("unchanged", KindOf(third, LspMessages.Uri));
        Assert.All(third, report => Assert.Empty(report!["items"]?.AsArray() ?? []));
    }

    [Fact]
    public async Task Parts_come_as_they_are_found_where_the_client_takes_parts()
    {
        using var workspace = new TemporaryWorkspace()
            .Write("one.thread", Broken)
            .Write("two.thread", Broken);
        await using var editor = await StartAsync(workspace);
        var answer = await editor.Client.RequestAsync(
            Ask,
            new
            {
                previousResultIds = Array.Empty<object>(),
                partialResultToken = "parts",
                workDoneToken = "work",
            }
        );
        Assert.Empty(answer!["items"]!.AsArray());
        var parts = editor
            .Client.Messages.Where(message =>
                (string?)message["method"] == "$/progress"
                && (string?)message["params"]!["token"] == "parts"
            )
            .SelectMany(message => message["params"]!["value"]!["items"]!.AsArray());
        Assert.Equal(
            [workspace.UriOf("one.thread"), workspace.UriOf("two.thread")],
            parts.Select(part => (string)part!["uri"]!)
        );
        await editor.Client.WaitForAsync(
            "$/progress",
            one => (string?)one!["token"] == "work" && (string?)one["value"]!["kind"] == "end"
        );
    }

    private static Task<FakeEditor> StartAsync(TemporaryWorkspace workspace) =>
        workspace.StartAsync(Pulls, JsonNode.Parse("""{ "diagnostics": { "workspace": true } }"""));

    private static async Task<JsonArray> AskAsync(FakeEditor editor, JsonArray? before = null)
    {
        var known = (before ?? []).Select(report =>
            (JsonNode)
                new JsonObject
                {
                    ["uri"] = (string?)report!["uri"],
                    ["value"] = (string?)report["resultId"],
                }
        );
        var parameters = new JsonObject { ["previousResultIds"] = new JsonArray([.. known]) };
        return (await editor.Client.RequestAsync(Ask, parameters))!["items"]!.AsArray();
    }

    private static string? KindOf(JsonArray reports, string uri) =>
        (string?)Assert.Single(reports, report => (string?)report!["uri"] == uri)!["kind"];
}
