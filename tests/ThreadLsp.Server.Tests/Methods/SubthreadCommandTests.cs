using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

/// <summary><c>workspace/executeCommand</c>: the commands that move a subthread.</summary>
public sealed class SubthreadCommandTests
{
    [Fact]
    public async Task The_client_is_asked_to_make_the_edit()
    {
        await using var editor = await FakeEditor.OpenAsync();
        editor.Client.Answer = (_, _) => new JsonObject { ["applied"] = true };
        Assert.Null(await RunAsync(editor, "outdentSubthread", 8));
        var asked = await editor.Client.WaitForAsync("workspace/applyEdit");
        Assert.Equal("Promote dave: answer bob instead of carol", (string?)asked!["label"]);
        var edits = asked["edit"]!["documentChanges"]![0]!["edits"]!.AsArray();
        Assert.Equal(
            ["7:2-7:4 ", "8:2-8:4 "],
            edits.Select(edit => $"{LspMessages.Show(edit!["range"])} {edit["newText"]}")
        );
    }

    [Fact]
    public async Task A_client_that_cannot_be_asked_gets_the_edit_as_the_answer()
    {
        await using var editor = await FakeEditor.OpenAsync(capabilities: "{}");
        var edit = await RunAsync(editor, "indentSubthread", 9);
        Assert.Equal(2, edit!["changes"]![LspMessages.Uri]!.AsArray().Count);
    }

    [Fact]
    public async Task A_client_that_makes_edits_itself_gets_it_as_well()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var edit = await RunAsync(editor, "outdentSubthread", 8, apply: false);
        Assert.Equal(2, edit!["documentChanges"]![0]!["edits"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_and_outside_any_comment_nothing_is()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            RunAsync(editor, "outdentSubthread", 2)
        );
        Assert.Equal(-32803, error.Code);
        Assert.Contains("answers the story", error.Message, StringComparison.Ordinal);
        Assert.Null(await RunAsync(editor, "outdentSubthread", 0));
    }

    private static Task<JsonNode?> RunAsync(
        FakeEditor editor,
        string command,
        int line,
        bool? apply = null
    ) =>
        editor.Client.RequestAsync(
            "workspace/executeCommand",
            new
            {
                command = $"threadLsp.{command}",
                arguments = new[]
                {
                    new
                    {
                        uri = LspMessages.Uri,
                        position = new { line, character = 5 },
                        apply,
                    },
                },
            }
        );
}
