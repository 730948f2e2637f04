using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 7: requests that are taken back.</summary>
public sealed class Hazard07CancellationTests
{
    [Theory]
    [InlineData("77")]
    [InlineData("\"seventy-seven\"")]
    public async Task A_request_that_waits_behind_a_large_document_is_cancelled(string id)
    {
        await using var server = await NativeServer.StartAsync();
        var large = string.Concat(
            Enumerable.Repeat("bob 8 hours ago\nA comment as long as comments are.\n", 40_000)
        );
        var number = JsonNode.Parse(id)!;
        var answer = server.Client.Expect(number);
        var open = new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["method"] = "textDocument/didOpen",
            ["params"] = new JsonObject
            {
                ["textDocument"] = new JsonObject
                {
                    ["uri"] = LspMessages.Uri,
                    ["languageId"] = "thread-dump",
                    ["version"] = 1,
                    ["text"] = large,
                },
            },
        };
        // In one write, so that the cancellation is there while the document is still being read.
        byte[] bytes =
        [
            .. LspWire.Frame(open.ToJsonString()),
            .. LspWire.Frame(
                $$$$"""{"jsonrpc":"2.0","id":{{{{id}}}},"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"{{{{LspMessages.Uri}}}}"}}}"""
            ),
            .. LspWire.Frame(
                $$$"""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{{{id}}}}}"""
            ),
        ];
        await server.Client.SendBytesAsync(bytes);
        Assert.Equal(-32800, LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)));
        Assert.Equal(40_000, (await server.Client.OutlineAsync()).Count);
    }

    [Fact]
    public async Task A_cancellation_that_comes_late_or_for_nothing_changes_nothing()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.Short);
        var (id, answer) = await server.Client.BeginRequestAsync(
            "textDocument/documentSymbol",
            LspMessages.OfDocument()
        );
        LspClient.GetResult(await answer.WaitAsync(LspClient.Patience));
        foreach (var some in (JsonNode?[])[id.DeepClone(), 9_999, "none", null])
        {
            await server.Client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = some });
        }

        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
    }
}
