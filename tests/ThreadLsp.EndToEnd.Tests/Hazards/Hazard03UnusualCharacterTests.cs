using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 3: byte order marks, NUL, halves of surrogate pairs.</summary>
public sealed class Hazard03UnusualCharacterTests
{
    [Fact]
    public async Task A_byte_order_mark_hides_no_title_and_shifts_no_line()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync("\uFEFF" + Discussion.Short);
        var symbols = await server.Client.AskAsync("textDocument/documentSymbol");
        Assert.Equal(["Title", "bob · One.", "carol · Two."], LspMessages.Names(symbols));
        Assert.Equal("0:0-5:6", LspMessages.Show(symbols![0]!["range"]));
    }

    [Fact]
    public async Task A_NUL_is_a_character_like_others()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("a\0b"));
        await server.Client.ChangeAsync(2, LspMessages.Edit(3, 3, 3, 3, "c"));
        Assert.Equal(
            "bob · a\u2400bc",
            (await server.Client.OutlineAsync())[^1].Replace('\uFFFD', '\u2400')
        );
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_taken_and_sent_back_as_a_replacement_character()
    {
        await using var server = await NativeServer.StartAsync();
        await OpenRawAsync(server.Client, """a\ud83db""");
        Assert.Equal("bob · a\uFFFDb", (await server.Client.OutlineAsync())[^1]);
        var hover = await server.Client.AskAsync("textDocument/hover", 2, 1);
        Assert.NotNull(hover);
    }

    [Fact]
    public async Task The_other_half_may_come_with_a_later_edit()
    {
        await using var server = await NativeServer.StartAsync();
        await OpenRawAsync(server.Client, """a\ud83db""");
        await server.Client.SendBodyAsync(
            $$$$"""
            {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"{{{{LspMessages.Uri}}}}","version":2},
            "contentChanges":[{"range":{"start":{"line":3,"character":2},"end":{"line":3,"character":2}},"text":"\ude00"}]}}
            """
        );
        Assert.Equal("bob · a😀b", (await server.Client.OutlineAsync())[^1]);
    }

    [Theory]
    [InlineData("ca\\ud800rol 7 hours ago")]
    [InlineData("bob 8 hours ago\\nOne\\n  carol 9\\udc00 hours ag")]
    [InlineData("> quoted \\udc00\\ud800 words that are long enough to be found")]
    public async Task Half_a_pair_anywhere_breaks_no_answer(string escaped)
    {
        await using var server = await NativeServer.StartAsync();
        await OpenRawAsync(
            server.Client,
            $"first\\n{escaped}\\n  dave 7 hours ago\\n  > quoted \\udc00\\ud800 words that are long enough to be found\\nlast"
        );
        foreach (
            var method in (string[])
                [
                    "textDocument/documentSymbol",
                    "textDocument/foldingRange",
                    "textDocument/diagnostic",
                ]
        )
        {
            await server.Client.AskAsync(method);
        }

        for (var line = 0; line < 8; line++)
        {
            foreach (
                var method in (string[])
                    [
                        "textDocument/hover",
                        "textDocument/definition",
                        "textDocument/prepareTypeHierarchy",
                    ]
            )
            {
                await server.Client.AskAsync(method, line, 3);
            }
        }

        await server.Client.WaitForAsync("textDocument/publishDiagnostics");
    }

    private static Task OpenRawAsync(LspClient client, string escapedBody) =>
        client.SendBodyAsync(
            $$$$"""
            {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"{{{{LspMessages.Uri}}}}","languageId":"thread-dump","version":1,
            "text":"Title (example.com)\n10 points by alice 9 hours ago\nbob 8 hours ago\n{{{{escapedBody}}}}"}}}
            """
        );
}
