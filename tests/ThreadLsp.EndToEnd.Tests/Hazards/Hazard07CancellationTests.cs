using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 7: requests that are taken back.</summary>
public sealed class Hazard07CancellationTests
{
    private const int CommentCount = 40_000;
    private const int Attempts = 20;

    /// <summary>
    /// A cancellation and an answer race each other by nature: whichever comes first, the answer is whole or it is an error. So this tries until
    /// the cancellation wins.
    /// </summary>
    [Theory]
    [InlineData("77")]
    [InlineData("\"seventy-seven\"")]
    public async Task A_request_that_waits_behind_a_large_document_is_cancelled(string id)
    {
        await using var server = await NativeServer.StartAsync();
        var isCancelled = false;
        for (var attempt = 0; attempt < Attempts && !isCancelled; attempt++)
        {
            var answer = server.Client.Expect(JsonNode.Parse(id)!);
            await server.Client.SendBytesAsync(OpenAskAndCancel(id));
            var response = await answer.WaitAsync(LspClient.Patience);
            isCancelled = LspClient.GetErrorCode(response) == -32800;
            Assert.True(
                isCancelled || LspClient.GetResult(response)!.AsArray().Count == CommentCount
            );
        }

        Assert.True(isCancelled);
        Assert.Equal(CommentCount, (await server.Client.OutlineAsync()).Count);
    }

    /// <summary>In one write, so that the cancellation is there while the document is still being read.</summary>
    private static byte[] OpenAskAndCancel(string id)
    {
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
                    ["text"] = string.Concat(
                        Enumerable.Repeat(
                            "bob 8 hours ago\nA comment as long as comments are.\n",
                            CommentCount
                        )
                    ),
                },
            },
        };
        return
        [
            .. LspWire.Frame(open.ToJsonString()),
            .. LspWire.Frame(
                $$$$"""{"jsonrpc":"2.0","id":{{{{id}}}},"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"{{{{LspMessages.Uri}}}}"}}}"""
            ),
            .. LspWire.Frame(
                $$$"""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{{{id}}}}}"""
            ),
        ];
    }

    /// <summary>Each dump takes a while, since who answers whom has to be found, or many words have to be read.</summary>
    [Theory]
    [InlineData("workspace/diagnostic", 600)]
    [InlineData("workspace/symbol", 20_000)]
    public async Task A_long_search_ends_in_the_middle(string method, int comments)
    {
        using var folder = new DumpFolder(
            40,
            "Title\n12 points by alice 9 hours ago\n"
                + string.Concat(
                    Enumerable
                        .Range(0, comments)
                        .Select(i => $"author{i % 40} 3 hours ago\nWords of number {i}.\n")
                )
        );
        await using var server = NativeServer.Spawn();
        await folder.IntroduceAsync(server.Client);
        var (id, answer) = await server.Client.BeginRequestAsync(
            method,
            new
            {
                query = "words",
                previousResultIds = Array.Empty<object>(),
                workDoneToken = "work",
            }
        );
        await server.Client.WaitForAsync("$/progress", IsReport);
        await server.Client.NotifyAsync(
            "$/cancelRequest",
            new JsonObject { ["id"] = id.DeepClone() }
        );
        Assert.Equal(-32800, LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)));

        static bool IsReport(JsonNode? progress) =>
            (string?)progress!["value"]!["kind"] == "report";
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
