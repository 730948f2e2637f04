using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class WorkspaceSymbolTests
{
    private const string Ask = "workspace/symbol";

    private const string Garden =
        "Soil sensors\n3 points by alice 9 hours ago\nbob 8 hours ago\nThey drift in clay.\n  carol 7 hours ago\n  Not here.\n";

    [Theory]
    [InlineData("drift", "bob · They drift in clay.")]
    [InlineData("^bob", "carol · ^bob · Not here.|carol · ^bob · Two.")]
    [InlineData("@dave", "@dave · Three.")]
    [InlineData("", "A title · @alice|Soil sensors · @alice")]
    [InlineData("\"no such words\"", "")]
    public async Task The_open_dumps_and_those_of_the_workspace(string query, string names)
    {
        using var workspace = new TemporaryWorkspace().Write("a b#c.thread", Garden);
        await using var editor = await workspace.StartAsync();
        await editor.Client.OpenAsync(FakeEditor.Discussion);
        var found = await FindAsync(editor, query);
        Assert.Equal(
            names.Split('|', StringSplitOptions.RemoveEmptyEntries),
            found.Select(hit => (string)hit!["name"]!).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hit_says_where_it_is(bool isRoot)
    {
        using var workspace = new TemporaryWorkspace().Write("a b#c.thread", Garden);
        await using var editor = await workspace.StartAsync(isRoot: isRoot);
        var hit = Assert.Single(await FindAsync(editor, "@carol"))!;
        Assert.Equal(workspace.UriOf("a b#c.thread"), (string?)hit["location"]!["uri"]);
        Assert.Equal("4:2-4:19", LspMessages.Show(hit["location"]!["range"]));
        Assert.Equal("Soil sensors", (string?)hit["containerName"]);
        Assert.Equal(15, (int)hit["kind"]!);
    }

    [Theory]
    [InlineData("git:/one.thread?HEAD", 1)]
    [InlineData("vscode-bulkeditpreview:/one.thread", 1)]
    [InlineData("untitled:Untitled-1", 2)]
    public async Task What_a_diff_or_a_preview_shows_of_a_file_is_not_found_beside_it(
        string uri,
        int hits
    )
    {
        using var workspace = new TemporaryWorkspace().Write("one.thread", Garden);
        await using var editor = await workspace.StartAsync();
        await editor.Client.OpenAsync(Garden, uri: uri);
        Assert.Equal(hits, (await FindAsync(editor, "drift")).Count);
    }

    [Fact]
    public async Task Only_dumps_are_read_and_a_file_that_is_open_counts_as_it_is_in_the_editor()
    {
        using var workspace = new TemporaryWorkspace()
            .Write("one.thread", Garden)
            .Write("deep/er/two.thread.txt", Garden)
            .Write("three.txt", Garden)
            .Write("node_modules/four.thread", Garden)
            .Write(".hidden/five.thread", Garden);
        await using var editor = await workspace.StartAsync();
        Assert.Equal(2, (await FindAsync(editor, "drift")).Count);
        // Editors escape other characters than we do: it is the same file nevertheless.
        await editor.Client.OpenAsync("Nothing.\n", uri: $"{workspace.Uri}/%6Fne.thread");
        Assert.Single(await FindAsync(editor, "drift"));
    }

    [Fact]
    public async Task What_changes_beside_the_editor_is_seen()
    {
        using var workspace = new TemporaryWorkspace().Write("one.thread", Garden);
        await using var editor = await workspace.StartAsync(
            """{ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } }"""
        );
        var asked = await editor.Client.WaitForAsync("client/registerCapability");
        Assert.Equal(
            """[{"globPattern":"**/*.thread"},{"globPattern":"**/*.thread.txt"}]""",
            asked!["registrations"]![0]!["registerOptions"]!["watchers"]!.ToJsonString()
        );
        Assert.Single(await FindAsync(editor, "drift"));

        workspace.Write("one.thread", Garden.Replace("drift", "wander", StringComparison.Ordinal));
        Assert.Empty(await FindAsync(editor, "drift"));

        workspace.Write("two.thread", Garden);
        await TellAsync(editor, workspace.UriOf("two.thread"), 1);
        Assert.Single(await FindAsync(editor, "drift"));

        workspace.Delete("two.thread");
        await TellAsync(editor, workspace.UriOf("two.thread"), 3);
        Assert.Empty(await FindAsync(editor, "drift"));
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        using var first = new TemporaryWorkspace().Write("one.thread", Garden);
        using var second = new TemporaryWorkspace().Write("two.thread", Garden);
        await using var editor = await first.StartAsync();
        Assert.Single(await FindAsync(editor, "drift"));
        await ChangeAsync([second.Uri], []);
        Assert.Equal(2, (await FindAsync(editor, "drift")).Count);
        await ChangeAsync([], [first.Uri]);
        var left = Assert.Single(await FindAsync(editor, "drift"))!;
        Assert.Equal(second.UriOf("two.thread"), (string?)left["location"]!["uri"]);

        Task ChangeAsync(string[] added, string[] removed) =>
            editor.Client.NotifyAsync(
                "workspace/didChangeWorkspaceFolders",
                new
                {
                    @event = new
                    {
                        added = added.Select(uri => new { uri, name = "w" }),
                        removed = removed.Select(uri => new { uri, name = "w" }),
                    },
                }
            );
    }

    [Fact]
    public async Task A_client_that_asks_hears_how_far_the_search_has_come()
    {
        using var workspace = new TemporaryWorkspace().Write("one.thread", Garden);
        await using var editor = await workspace.StartAsync();
        var parameters = new { query = "drift", workDoneToken = 7 };
        Assert.Single((await editor.Client.RequestAsync(Ask, parameters))!.AsArray());
        var told = editor
            .Client.Messages.Where(message => (string?)message["method"] == "$/progress")
            .Select(message => message["params"]!)
            .ToList();
        Assert.All(told, one => Assert.Equal(7, (int)one["token"]!));
        Assert.Equal(
            ["begin", "end"],
            told.Select(one => (string)one["value"]!["kind"]!).Where(kind => kind != "report")
        );
    }

    [Fact]
    public async Task Of_many_hits_the_best_are_given_the_best_first()
    {
        var many = string.Concat(
            Enumerable.Range(0, 500).Select(number => $"user{number} 3 hours ago\nIt drifted.\n")
        );
        await using var editor = await FakeEditor.OpenAsync($"{Garden}{many}", "{}");
        var found = await FindAsync(editor, "drift");
        Assert.Equal(200, found.Count);
        Assert.StartsWith("bob", (string)found[0]!["name"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_folders_or_with_folders_that_are_not_there_nothing_is_read()
    {
        var workspace = new TemporaryWorkspace();
        workspace.Dispose();
        await using var editor = await workspace.StartAsync();
        Assert.Empty(await FindAsync(editor, "drift"));
    }

    private static async Task<JsonArray> FindAsync(FakeEditor editor, string query) =>
        (await editor.Client.RequestAsync(Ask, new { query }))!.AsArray();

    private static Task TellAsync(FakeEditor editor, string uri, int type) =>
        editor.Client.NotifyAsync(
            "workspace/didChangeWatchedFiles",
            new { changes = new[] { new { uri, type } } }
        );
}
