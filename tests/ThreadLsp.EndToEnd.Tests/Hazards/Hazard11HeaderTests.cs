using System.Text;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 11: headers of all kinds.</summary>
public sealed class Hazard11HeaderTests
{
    private const string Body = """{"jsonrpc":"2.0","id":"h","method":"no/such"}""";

    [Theory]
    [InlineData(
        "Content-Length: {0}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n"
    )]
    [InlineData(
        "Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: {0}\r\n\r\n"
    )]
    [InlineData("content-length:{0}\r\n\r\n")]
    [InlineData("X-Unknown: a:b:c\r\nContent-Length:   {0}  \r\n\r\n")]
    [InlineData("Content-Length: 7\r\nContent-Length: {0}\r\n\r\n")]
    public async Task What_can_be_understood_is_answered(string header)
    {
        await using var server = await NativeServer.StartAsync();
        var answer = server.Client.Expect("h");
        await server.Client.SendBytesAsync(
            Encoding.UTF8.GetBytes(
                header.Replace("{0}", $"{Body.Length}", StringComparison.Ordinal) + Body
            )
        );
        Assert.Equal(-32601, LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)));
    }

    [Fact]
    public async Task A_message_may_come_byte_by_byte()
    {
        await using var server = await NativeServer.StartAsync();
        var answer = server.Client.Expect("h");
        foreach (var one in LspWire.Frame(Body))
        {
            await server.Client.SendBytesAsync([one]);
        }

        Assert.Equal(-32601, LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)));
    }

    [Theory]
    [InlineData("Content-Length: -5\r\n\r\n")]
    [InlineData("Content-Length: 2000000000\r\n\r\n{")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("Content-Length: five\r\n\r\nabcde")]
    [InlineData("Content-Type: text/plain\r\n\r\n{}")]
    [InlineData("no colon\r\n\r\n")]
    public async Task What_cannot_be_understood_ends_the_program_with_a_reason(string bytes)
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.SendBytesAsync(Encoding.UTF8.GetBytes(bytes));
        Assert.Equal(1, await server.WaitForExitAsync());
        Assert.Contains("the connection was closed", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_without_an_end_are_not_collected_for_ever()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.SendBytesAsync(Encoding.UTF8.GetBytes(new string('x', 100_000)));
        Assert.Equal(1, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task A_body_that_ends_early_ends_the_program()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.SendBytesAsync("Content-Length: 500\r\n\r\n{\"jsonrpc\""u8.ToArray());
        server.CloseInput();
        Assert.Equal(1, await server.WaitForExitAsync());
    }
}
