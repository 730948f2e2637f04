using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 9: messages that cannot be handled cost themselves and nothing else. Handlers that throw: see the tests of the queue.</summary>
public sealed class Hazard09FaultTests
{
    [Theory]
    [InlineData("textDocument/documentSymbol")]
    [InlineData("textDocument/foldingRange")]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/prepareTypeHierarchy")]
    [InlineData("typeHierarchy/supertypes")]
    [InlineData("typeHierarchy/subtypes")]
    [InlineData("textDocument/selectionRange")]
    [InlineData("textDocument/diagnostic")]
    [InlineData("workspace/executeCommand")]
    public async Task Parameters_of_a_wrong_shape_are_an_error_of_the_request_alone(string method)
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.Short);
        foreach (
            var parameters in (string[])
                [
                    "{}",
                    "[]",
                    "[1, 2]",
                    """{ "textDocument": 5, "position": 5, "item": 5, "command": 5 }""",
                    """{ "textDocument": { "uri": null }, "position": null, "item": null, "command": null }""",
                    """{ "textDocument": { "uri": "file:///discussion.thread" }, "position": { "line": "a" }, "positions": "b", "previousResultId": 7, "item": { "uri": "x" }, "command": "c" }""",
                ]
        )
        {
            // The outline needs no position, so that it may answer the last one.
            Assert.Contains(
                await server.Client.RequestErrorAsync(method, JsonNode.Parse(parameters)),
                new[] { -32602, 0 }
            );
        }

        Assert.Equal(-32602, await server.Client.RequestErrorAsync(method));
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
    }

    [Theory]
    [InlineData("textDocument/didOpen")]
    [InlineData("textDocument/didChange")]
    [InlineData("textDocument/didClose")]
    [InlineData("textDocument/didSave")]
    public async Task Events_of_a_wrong_shape_are_logged_and_passed_over(string method)
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.Short);
        foreach (
            var parameters in (string?[])
                [
                    null,
                    "{}",
                    "[]",
                    """{ "textDocument": 3 }""",
                    """{ "textDocument": { "uri": 3, "text": 4, "version": "five" }, "contentChanges": 6 }""",
                    """{ "textDocument": { "uri": "file:///other.thread", "text": null, "version": [] }, "contentChanges": [7] }""",
                ]
        )
        {
            await server.Client.NotifyAsync(
                method,
                parameters is null ? null : JsonNode.Parse(parameters)
            );
        }

        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
        Assert.Contains($"{method} was passed over", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_passed_over()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.SendBodyAsync("""{"jsonrpc":"2.0","id":77,"result":5}""");
        await server.Client.SendBodyAsync(
            """{"jsonrpc":"2.0","id":"x","error":{"code":1,"message":"m"}}"""
        );
        await server.Client.SendBodyAsync(
            """{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"m"}}"""
        );
        await server.Client.OpenAsync(Discussion.Short);
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
    }

    [Fact]
    public async Task What_a_client_writes_cannot_drive_the_terminal_that_shows_the_log()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.CloseAsync("file:///\u001b]0;title\u0007\u009b31m\u202e.thread");
        Assert.Equal(-32601, await server.Client.RequestErrorAsync("no/such"));
        await server.Client.NotifyAsync("exit");
        await server.WaitForExitAsync();
        Assert.Contains("was closed and is not open", server.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(
            server.Log,
            character => character != '\n' && char.IsControl(character)
        );
        Assert.DoesNotContain('\u202e', server.Log);
    }
}
