using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

/// <summary>The requests of views that show more than an outline does: <c>threadLsp/…</c>.</summary>
public sealed class ThreadTests
{
    [Fact]
    public async Task The_tree_is_given_branch_by_branch()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var story = Assert.Single(Items(await BranchAsync(editor, null)))!;
        Assert.Equal(
            ("story", "alice", "9 hours ago", "A title", 4, "0:0-0:21"),
            (
                (string?)story["kind"],
                (string?)story["author"],
                (string?)story["age"],
                (string?)story["words"],
                (int)story["replies"]!,
                LspMessages.Show(story["range"])
            )
        );
        Assert.Equal(["bob +2", "erin +0"], ShowAll(await BranchAsync(editor, 0)));
        Assert.Equal(["carol +1"], ShowAll(await BranchAsync(editor, 2)));
        var carol = Assert.Single(Items(await BranchAsync(editor, 2)))!;
        Assert.Equal(
            ("comment", "declared", false, 1.0, "4:2-4:19"),
            (
                (string?)carol["kind"],
                (string?)carol["nesting"],
                (bool)carol["isUncertain"]!,
                (double)carol["confidence"]!,
                LspMessages.Show(carol["range"])
            )
        );
    }

    [Fact]
    public async Task A_branch_can_be_asked_for_in_pages_and_for_an_author()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var page = await BranchAsync(editor, 0, count: 1);
        Assert.Equal(["bob +2"], ShowAll(page));
        Assert.True((bool)page!["hasMore"]!);
        page = await BranchAsync(editor, 0, skip: 1, count: 1);
        Assert.Equal(["erin +0"], ShowAll(page));
        Assert.False((bool)page!["hasMore"]!);
        var dave = Assert.Single(Items(await BranchAsync(editor, 0, author: "dave")))!;
        Assert.Equal(("bob", 1), ((string?)dave["author"], (int)dave["matches"]!));
    }

    [Fact]
    public async Task The_path_to_a_place_comes_with_what_is_known_of_the_nesting()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var path = await editor.Client.AskAsync("threadLsp/path", 8, 3);
        Assert.Equal(
            ["alice +4", "bob +2", "carol +1", "dave +0"],
            path!["path"]!.AsArray().Select(Show)
        );
        Assert.Equal(
            ("indented", 4, 4, 0),
            (
                (string?)path["dialect"],
                (int)path["comments"]!,
                (int)path["declared"]!,
                (int)path["uncertain"]!
            )
        );
    }

    [Fact]
    public async Task An_empty_document_has_an_empty_tree_and_an_empty_path()
    {
        await using var editor = await FakeEditor.OpenAsync(string.Empty);
        Assert.Empty(Items(await BranchAsync(editor, null)));
        Assert.Empty(Items(await BranchAsync(editor, 0)));
        Assert.Empty((await editor.Client.AskAsync("threadLsp/path", 0, 0))!["path"]!.AsArray());
        Assert.Empty((await editor.Client.AskAsync("threadLsp/authors"))!.AsArray());
    }

    [Fact]
    public async Task The_authors_can_be_chosen_from()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var authors = await editor.Client.AskAsync("threadLsp/authors");
        Assert.Equal(
            ["bob", "carol", "dave", "erin"],
            authors!.AsArray().Select(author => (string?)author!["name"])
        );
    }

    [Theory]
    [InlineData("bob 8 hours ago", true)]
    [InlineData("      bob 8 hours ago  ", true)]
    [InlineData("bo  b 8 hours ago", false)]
    [InlineData("12 points by alice 9 hours ago", false)]
    [InlineData("> bob 8 hours ago", false)]
    [InlineData("Words.", false)]
    [InlineData("", false)]
    public async Task A_line_is_told_to_be_a_header_by_its_words_alone(string line, bool isHeader)
    {
        await using var editor = await FakeEditor.StartAsync();
        var answer = await editor.Client.RequestAsync("threadLsp/isHeader", new { line });
        Assert.Equal(isHeader, (bool)answer!["isHeader"]!);
    }

    private static Task<JsonNode?> BranchAsync(
        FakeEditor editor,
        int? parentLine,
        string? author = null,
        int? skip = null,
        int? count = null
    ) =>
        editor.Client.RequestAsync(
            "threadLsp/subthreads",
            new
            {
                textDocument = new { uri = LspMessages.Uri },
                parent = parentLine is { } line ? new { line, character = 0 } : null,
                author,
                skip,
                count,
            }
        );

    private static JsonArray Items(JsonNode? page) => page!["items"]!.AsArray();

    private static IEnumerable<string> ShowAll(JsonNode? page) => Items(page).Select(Show);

    private static string Show(JsonNode? item) =>
        $"{(string?)item!["author"]} +{(int)item["replies"]!}";
}
