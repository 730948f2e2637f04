using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class ExecuteCommandTests
{
    [Theory]
    [InlineData("goToParent", 8, "4:2-4:19")]
    [InlineData("goToNextSibling", 3, "9:0-9:16")]
    [InlineData("goToPreviousSibling", 10, "2:0-2:15")]
    [InlineData("goToTopLevelComment", 8, "2:0-2:15")]
    [InlineData("goToNextTopLevelComment", 8, "9:0-9:16")]
    [InlineData("goToNextTopLevelComment", 0, "2:0-2:15")]
    [InlineData("goToPreviousTopLevelComment", 10, "2:0-2:15")]
    [InlineData("goToFirstReply", 3, "4:2-4:19")]
    [InlineData("goToFirstReply", 1, "2:0-2:15")]
    [InlineData("goToStory", 8, "0:0-0:21")]
    public async Task A_command_answers_with_the_place(string command, int line, string range)
    {
        await using var editor = await FakeEditor.OpenAsync();
        var location = await RunAsync(editor, command, line);
        Assert.Equal(LspMessages.Uri, (string?)location!["uri"]);
        Assert.Equal(range, LspMessages.Show(location["range"]));
        Assert.Empty(Shown(editor));
    }

    [Theory]
    [InlineData("goToNextSibling", 10)]
    [InlineData("goToPreviousSibling", 3)]
    [InlineData("goToNextTopLevelComment", 10)]
    [InlineData("goToPreviousTopLevelComment", 8)]
    [InlineData("goToFirstReply", 8)]
    [InlineData("goToParent", 0)]
    public async Task Null_where_there_is_nowhere_to_go(string command, int line)
    {
        await using var editor = await FakeEditor.OpenAsync();
        Assert.Null(await RunAsync(editor, command, line));
    }

    [Fact]
    public async Task Asked_to_show_the_server_has_the_client_show_the_place()
    {
        await using var editor = await FakeEditor.OpenAsync();
        await RunAsync(editor, "goToParent", 8, show: true);
        var shown = await editor.Client.WaitForAsync("window/showDocument");
        Assert.Equal(LspMessages.Uri, (string?)shown!["uri"]);
        Assert.True((bool)shown["takeFocus"]!);
        Assert.Equal("4:2-4:19", LspMessages.Show(shown["selection"]));
    }

    [Fact]
    public async Task A_client_that_cannot_show_is_not_asked_to()
    {
        await using var editor = await FakeEditor.OpenAsync(capabilities: "{}");
        Assert.NotNull(await RunAsync(editor, "goToParent", 8, show: true));
        await editor.Client.OutlineAsync();
        Assert.Empty(Shown(editor));
    }

    [Theory]
    [InlineData("""{ "command": "threadLsp.fly", "arguments": [] }""", "There is no command")]
    [InlineData("""{ "command": "threadLsp.goToParent" }""", "takes one argument")]
    [InlineData(
        """{ "command": "threadLsp.goToParent", "arguments": [7] }""",
        "takes one argument"
    )]
    [InlineData("""{ "arguments": [] }""", "command")]
    public async Task Bad_calls_are_answered_with_what_would_be_right(string call, string words)
    {
        await using var editor = await FakeEditor.OpenAsync();
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            editor.Client.RequestAsync("workspace/executeCommand", JsonNode.Parse(call))
        );
        Assert.Equal(-32602, error.Code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static Task<JsonNode?> RunAsync(
        FakeEditor editor,
        string command,
        int line,
        bool show = false
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
                        show,
                    },
                },
            }
        );

    private static IEnumerable<JsonObject> Shown(FakeEditor editor) =>
        editor.Client.Messages.Where(message =>
            (string?)message["method"] == "window/showDocument"
        );
}
