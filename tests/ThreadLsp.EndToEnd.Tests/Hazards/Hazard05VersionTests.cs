using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 5: events that are stale, doubled, or about documents that are not open.</summary>
public sealed class Hazard05VersionTests
{
    [Fact]
    public async Task An_older_change_is_passed_over()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("new"), version: 9);
        await server.Client.ChangeAsync(8, LspMessages.Edit(3, 0, 3, 3, "stale"));
        Assert.Equal("bob · new", (await server.Client.OutlineAsync())[^1]);
        Assert.Contains("passed over", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_may_jump_repeat_or_be_missing()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("a"), version: -3);
        await server.Client.ChangeAsync(100, LspMessages.Edit(3, 1, 3, 1, "b"));
        await server.Client.ChangeAsync(100, LspMessages.Edit(3, 2, 3, 2, "c"));
        await server.Client.ChangeAsync(null, LspMessages.Edit(3, 3, 3, 3, "d"));
        Assert.Equal("bob · abcd", (await server.Client.OutlineAsync())[^1]);
    }

    [Fact]
    public async Task Opened_twice_the_new_text_holds()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("old"), version: 5);
        await server.Client.OpenAsync(Discussion.WithBody("new"), version: 1);
        await server.Client.ChangeAsync(2, LspMessages.Edit(3, 3, 3, 3, " end"));
        Assert.Equal("bob · new end", (await server.Client.OutlineAsync())[^1]);
    }

    [Fact]
    public async Task Events_about_a_document_that_is_not_open_end_nothing()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.ChangeAsync(2, LspMessages.Edit(0, 0, 0, 0, "x"));
        await server.Client.CloseAsync();
        await server.Client.CloseAsync();
        await server.Client.NotifyAsync("textDocument/didSave", LspMessages.OfDocument());
        Assert.Equal(
            -32602,
            await server.Client.RequestErrorAsync(
                "textDocument/documentSymbol",
                LspMessages.OfDocument()
            )
        );
        await server.Client.OpenAsync(Discussion.Short);
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
    }

    [Fact]
    public async Task Parked_events_after_a_replayed_open_do_no_harm()
    {
        // What a client was seen to send after it had restarted a server: the document as it is now, then what it had kept back.
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("as it is now"), version: 12);
        await server.Client.ChangeAsync(10, LspMessages.Edit(3, 0, 3, 12, "stale"));
        await server.Client.ChangeAsync(11, LspMessages.Whole("stale"));
        await server.Client.CloseAsync();
        await server.Client.OpenAsync(Discussion.WithBody("as it is now"), version: 12);
        await server.Client.ChangeAsync(13, LspMessages.Edit(3, 12, 3, 12, "!"));
        Assert.Equal("bob · as it is now!", (await server.Client.OutlineAsync())[^1]);
    }
}
