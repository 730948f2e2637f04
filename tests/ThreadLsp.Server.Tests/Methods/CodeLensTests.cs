using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class CodeLensTests
{
    private const string Ask = "textDocument/codeLens";
    private const string Refreshes =
        """{ "workspace": { "codeLens": { "refreshSupport": true } }, "window": { "showDocument": { "support": true } } }""";

    [Fact]
    public async Task Off_until_it_is_turned_on_and_then_the_client_asks_again()
    {
        await using var editor = await FakeEditor.OpenAsync(capabilities: Refreshes);
        Assert.Empty((await editor.Client.AskAsync(Ask))!.AsArray());
        await TurnOnAsync(editor);
        await editor.Client.WaitForAsync("workspace/codeLens/refresh");
        Assert.Equal(7, (await editor.Client.AskAsync(Ask))!.AsArray().Count);
    }

    [Fact]
    public async Task A_lens_is_a_command_that_goes_there()
    {
        await using var editor = await FakeEditor.OpenAsync(capabilities: Refreshes);
        await TurnOnAsync(editor);
        await editor.Client.WaitForAsync("workspace/codeLens/refresh");
        var lenses = (await editor.Client.AskAsync(Ask))!.AsArray();
        var shown = new List<string>();
        foreach (var lens in lenses)
        {
            var whole = await editor.Client.RequestAsync("codeLens/resolve", lens!.DeepClone());
            var command = whole!["command"]!;
            shown.Add($"{whole["range"]!["start"]!["line"]} {command["title"]}");
            var place = await editor.Client.RequestAsync(
                "workspace/executeCommand",
                new JsonObject
                {
                    ["command"] = (string?)command["command"],
                    ["arguments"] = command["arguments"]!.DeepClone(),
                }
            );
            var line = (int)place!["range"]!["start"]!["line"]!;
            await editor.Client.WaitForAsync(
                "window/showDocument",
                asked => (int)asked!["selection"]!["start"]!["line"]! == line
            );
        }

        Assert.Equal(
            [
                "0 4 comments",
                "2 ↑ story",
                "2 2 replies",
                "4 ↑ bob",
                "4 1 reply",
                "7 ↑ carol",
                "9 ↑ story",
            ],
            shown
        );
    }

    [Fact]
    public async Task A_lens_of_what_is_no_longer_there_is_answered_as_such()
    {
        await using var editor = await FakeEditor.OpenAsync(capabilities: Refreshes);
        await TurnOnAsync(editor);
        await editor.Client.WaitForAsync("workspace/codeLens/refresh");
        var lens = (await editor.Client.AskAsync(Ask))![1]!.DeepClone();
        await editor.Client.ChangeAsync(2, LspMessages.Whole("Nothing.\n"));
        Assert.Equal(-32801, await editor.Client.RequestErrorAsync("codeLens/resolve", lens));
    }

    private static Task TurnOnAsync(FakeEditor editor) =>
        editor.Client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { threadLsp = new { codeLens = new { enabled = true } } } }
        );
}
