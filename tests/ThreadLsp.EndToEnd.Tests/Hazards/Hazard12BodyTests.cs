using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 12: bodies that are no messages.</summary>
public sealed class Hazard12BodyTests
{
    [Theory]
    [InlineData("{bad}")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"no/such"}]""")]
    [InlineData("\"words\"")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":5}""")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"x"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"x"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":5}""")]
    public async Task What_is_no_message_is_answered_as_such_and_the_next_one_is_taken(string body)
    {
        await using var server = await NativeServer.StartAsync();
        var answer = server.Client.Expect(null);
        await server.Client.SendBodyAsync(body);
        Assert.Equal(-32700, LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)));
        await server.Client.OpenAsync(Discussion.Short);
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
    }

    [Fact]
    public async Task JSON_that_is_too_deep_is_no_message()
    {
        await using var server = await NativeServer.StartAsync();
        var answer = server.Client.Expect(null);
        await server.Client.SendBodyAsync(
            $$"""{"jsonrpc":"2.0","id":1,"method":"x","params":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}"""
        );
        Assert.Equal(-32700, LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)));
        await server.Client.OpenAsync(Discussion.Short);
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
    }
}
