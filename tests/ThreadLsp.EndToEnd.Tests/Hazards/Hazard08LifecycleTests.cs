using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 8: what may be said when, and what the program ends with.</summary>
public sealed class Hazard08LifecycleTests
{
    [Theory]
    [InlineData("textDocument/documentSymbol")]
    [InlineData("shutdown")]
    public async Task Before_initialize_requests_are_turned_away(string method)
    {
        await using var server = NativeServer.Spawn();
        var parameters = method == "shutdown" ? null : LspMessages.OfDocument();
        Assert.Equal(-32002, await server.Client.RequestErrorAsync(method, parameters));
        await server.Client.InitializeAsync();
        await server.Client.OpenAsync(Discussion.Short);
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
    }

    [Fact]
    public async Task Before_initialize_notifications_are_dropped()
    {
        await using var server = NativeServer.Spawn();
        await server.Client.OpenAsync(Discussion.Short);
        await server.Client.InitializeAsync();
        Assert.Equal(
            -32602,
            await server.Client.RequestErrorAsync(
                "textDocument/documentSymbol",
                LspMessages.OfDocument()
            )
        );
    }

    [Fact]
    public async Task Initialize_is_answered_once()
    {
        await using var server = await NativeServer.StartAsync();
        Assert.Equal(
            -32600,
            await server.Client.RequestErrorAsync("initialize", new { capabilities = new { } })
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","params":null""")]
    [InlineData(""","params":{}""")]
    [InlineData(""","params":[]""")]
    public async Task After_shutdown_only_exit_is_taken_and_the_code_is_0(string parameters)
    {
        await using var server = await NativeServer.StartAsync();
        var answer = server.Client.Expect("bye");
        await server.Client.SendBodyAsync(
            $$"""{"jsonrpc":"2.0","id":"bye","method":"shutdown"{{parameters}}}"""
        );
        Assert.Null(LspClient.GetResult(await answer.WaitAsync(LspClient.Patience)));
        Assert.Equal(
            -32600,
            await server.Client.RequestErrorAsync(
                "textDocument/documentSymbol",
                LspMessages.OfDocument()
            )
        );
        await server.Client.SendBodyAsync($$"""{"jsonrpc":"2.0","method":"exit"{{parameters}}}""");
        Assert.Equal(0, await server.WaitForExitAsync());
        await server.Client.Completion;
    }

    [Fact]
    public async Task Shutdown_and_exit_in_one_breath_are_answered_and_end_with_0()
    {
        await using var server = await NativeServer.StartAsync();
        var answer = server.Client.Expect("bye");
        byte[] bytes =
        [
            .. LspWire.Frame("""{"jsonrpc":"2.0","id":"bye","method":"shutdown"}"""),
            .. LspWire.Frame("""{"jsonrpc":"2.0","method":"exit"}"""),
        ];
        await server.Client.SendBytesAsync(bytes);
        server.CloseInput();
        Assert.Null(LspClient.GetResult(await answer.WaitAsync(LspClient.Patience)));
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exit_without_shutdown_ends_with_1(bool initialized)
    {
        await using var server = NativeServer.Spawn();
        if (initialized)
        {
            await server.Client.InitializeAsync();
        }

        await server.Client.NotifyAsync("exit");
        Assert.Equal(1, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task The_end_of_the_input_ends_the_program_with_1_and_what_was_asked_is_answered()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.Short);
        var (_, answer) = await server.Client.BeginRequestAsync(
            "textDocument/documentSymbol",
            LspMessages.OfDocument()
        );
        server.CloseInput();
        Assert.Equal(
            3,
            LspMessages.Names(LspClient.GetResult(await answer.WaitAsync(LspClient.Patience))).Count
        );
        Assert.Equal(1, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task Unknown_requests_are_answered_and_unknown_notifications_are_not()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.NotifyAsync("$/whatever", new { a = 1 });
        await server.Client.NotifyAsync("workspace/didChangeSomething", new { a = 1 });
        await server.Client.NotifyAsync("$/setTrace", new { value = "verbose" });
        Assert.Equal(-32601, await server.Client.RequestErrorAsync("no/such", new { a = 1 }));
        Assert.Equal(-32601, await server.Client.RequestErrorAsync("$/no/such"));
        await server.Client.OpenAsync(Discussion.Short);
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
    }
}
