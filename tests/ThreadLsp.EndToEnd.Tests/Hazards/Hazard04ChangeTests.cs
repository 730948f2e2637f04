using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 4: what several changes in one event mean.</summary>
public sealed class Hazard04ChangeTests
{
    [Fact]
    public async Task Each_change_is_relative_to_the_text_after_the_one_before()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("abc"));
        await server.Client.ChangeAsync(
            2,
            LspMessages.Edit(3, 0, 3, 1, "12345"),
            LspMessages.Edit(3, 5, 3, 6, "-"),
            LspMessages.Edit(3, 0, 3, 0, "x\n"),
            LspMessages.Edit(4, 5, 4, 6, "+")
        );
        Assert.Equal("bob · x", (await server.Client.OutlineAsync())[^1]);
        await server.Client.ChangeAsync(3, LspMessages.Edit(3, 0, 4, 0, string.Empty));
        Assert.Equal("bob · 12345+c", (await server.Client.OutlineAsync())[^1]);
    }

    [Fact]
    public async Task Changes_from_the_last_place_to_the_first_mean_the_same()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("a b c"));
        await server.Client.ChangeAsync(
            2,
            LspMessages.Edit(3, 4, 3, 5, "three"),
            LspMessages.Edit(3, 2, 3, 3, "two"),
            LspMessages.Edit(3, 0, 3, 1, "one")
        );
        Assert.Equal("bob · one two three", (await server.Client.OutlineAsync())[^1]);
    }

    [Fact]
    public async Task A_whole_text_among_the_changes_begins_anew()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("old"));
        await server.Client.ChangeAsync(
            2,
            LspMessages.Edit(3, 0, 3, 3, "lost"),
            LspMessages.Whole(Discussion.WithBody("new")),
            LspMessages.Edit(3, 3, 3, 3, " end")
        );
        Assert.Equal("bob · new end", (await server.Client.OutlineAsync())[^1]);
    }

    [Fact]
    public async Task No_changes_change_nothing_but_the_version()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.Short);
        await server.Client.ChangeAsync(7);
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
        await server.Client.ChangeAsync(6, LspMessages.Edit(3, 0, 3, 0, "stale "));
        Assert.Equal("bob · One.", (await server.Client.OutlineAsync())[1]);
    }

    [Fact]
    public async Task A_rangeLength_that_lies_is_not_listened_to()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("abc"));
        var change = LspMessages.Edit(3, 1, 3, 2, "-").AsObject();
        change["rangeLength"] = 4_000;
        await server.Client.ChangeAsync(2, change);
        Assert.Equal("bob · a-c", (await server.Client.OutlineAsync())[^1]);
    }

    [Fact]
    public async Task A_null_range_is_the_whole_text()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("old"));
        await server.Client.ChangeAsync(
            2,
            new JsonObject { ["range"] = null, ["text"] = Discussion.WithBody("new") }
        );
        Assert.Equal("bob · new", (await server.Client.OutlineAsync())[^1]);
    }
}
