using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

/// <summary><c>textDocument/prepareRename</c>, <c>rename</c> and <c>linkedEditingRange</c>.</summary>
public sealed class RenameTests
{
    private const string Text =
        "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\n🌱 @alice and alice\n  alice 7 hours ago\n";

    [Fact]
    public async Task What_would_be_renamed_is_the_name_of_an_author()
    {
        await using var editor = await FakeEditor.OpenAsync(Text);
        var prepared = await editor.Client.AskAsync("textDocument/prepareRename", 4, 3);
        Assert.Equal("4:2-4:7", LspMessages.Show(prepared!["range"]));
        Assert.Equal("alice", (string?)prepared["placeholder"]);
        var mention = await editor.Client.AskAsync("textDocument/prepareRename", 3, 6);
        Assert.Equal("3:4-3:9", LspMessages.Show(mention!["range"]));
        Assert.Null(await editor.Client.AskAsync("textDocument/prepareRename", 0, 3));
        Assert.Null(await RenameAsync(editor, 0, "zoe"));
    }

    [Theory]
    [InlineData(FakeEditor.Modern, true)]
    [InlineData("{}", false)]
    public async Task Options_are_for_clients_that_ask_beforehand(string capabilities, bool options)
    {
        await using var editor = await FakeEditor.OpenAsync(Text, capabilities);
        var provider = editor.Introduction!["capabilities"]!["renameProvider"]!;
        Assert.Equal(options, provider is JsonObject);
        Assert.True((bool)(options ? provider["prepareProvider"]! : provider)!);
    }

    [Fact]
    public async Task What_may_be_no_name_is_confirmed_and_all_else_is_not()
    {
        await using var editor = await FakeEditor.OpenAsync(Text);
        var edit = (await RenameAsync(editor, 4, "zoe"))!;
        var document = edit["documentChanges"]![0]!;
        Assert.Equal(1, (int)document["textDocument"]!["version"]!);
        Assert.Equal(
            [
                "1:13-1:18 zoe threadLsp",
                "3:4-3:9 zoe threadLsp.1",
                "3:14-3:19 zoe threadLsp.2",
                "4:2-4:7 zoe threadLsp",
            ],
            document["edits"]!
                .AsArray()
                .Select(change =>
                    $"{LspMessages.Show(change!["range"])} {change["newText"]} {change["annotationId"]}"
                )
        );
        var annotations = edit["changeAnnotations"]!;
        Assert.False((bool)annotations["threadLsp"]!["needsConfirmation"]!);
        Assert.False((bool)annotations["threadLsp.1"]!["needsConfirmation"]!);
        Assert.True((bool)annotations["threadLsp.2"]!["needsConfirmation"]!);
        Assert.Equal(
            "Words that may mean alice: tick those that do",
            (string?)annotations["threadLsp.2"]!["label"]
        );
    }

    [Fact]
    public async Task A_client_that_cannot_ask_gets_what_is_surely_the_name()
    {
        await using var editor = await FakeEditor.OpenAsync(
            Text,
            """{ "general": { "positionEncodings": ["utf-8"] } }"""
        );
        var edit = (await RenameAsync(editor, 4, "zoe"))!;
        Assert.Equal(
            ["1:13-1:18", "3:6-3:11", "4:2-4:7"],
            edit["changes"]![LspMessages.Uri]!
                .AsArray()
                .Select(change => LspMessages.Show(change!["range"]))
        );
        Assert.Null(edit["changeAnnotations"]);
    }

    [Theory]
    [InlineData("bob", "Another author is called bob already")]
    [InlineData("no name", "\"no name\" cannot be the name of an author: 2 to 20 letters")]
    [InlineData("", "cannot be the name of an author")]
    public async Task What_cannot_be_done_is_an_error_that_says_why(string name, string reason)
    {
        await using var editor = await FakeEditor.OpenAsync(Text);
        var error = await Assert.ThrowsAsync<LspErrorException>(() => RenameAsync(editor, 4, name));
        Assert.Equal(-32803, error.Code);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Within_a_name_all_of_the_author_are_linked()
    {
        await using var editor = await FakeEditor.OpenAsync(Text);
        const string Ask = "textDocument/linkedEditingRange";
        var linked = (await editor.Client.AskAsync(Ask, 4, 4))!;
        Assert.Equal(
            ["1:13-1:18", "4:2-4:7"],
            linked["ranges"]!.AsArray().Select(LspMessages.Show)
        );
        Assert.Equal("[A-Za-z0-9_-]{1,20}", (string?)linked["wordPattern"]);
        Assert.Null(await editor.Client.AskAsync(Ask, 4, 7));
        Assert.Null(await editor.Client.AskAsync(Ask, 2, 1));
        Assert.Null(await editor.Client.AskAsync(Ask, 0, 1));
    }

    private static Task<JsonNode?> RenameAsync(FakeEditor editor, int line, string name)
    {
        var parameters = LspMessages.At(line, 4);
        parameters["newName"] = name;
        return editor.Client.RequestAsync("textDocument/rename", parameters);
    }
}
