using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 1: columns in three units, places that cannot be.</summary>
public sealed class Hazard01PositionTests
{
    [Theory]
    [InlineData("utf-16", 3)] // é and two halves
    [InlineData("utf-8", 6)] // two bytes and four
    [InlineData("utf-32", 2)] // two code points
    public async Task A_column_behind_an_emoji_counts_in_the_negotiated_unit(
        string encoding,
        int character
    )
    {
        await using var server = await NativeServer.StartWithEncodingAsync(encoding);
        await server.Client.OpenAsync(Discussion.WithBody("é😀 end"));
        await server.Client.ChangeAsync(
            2,
            LspMessages.Edit(Discussion.BodyLine, character, Discussion.BodyLine, character, "!")
        );
        Assert.Equal("bob · é😀! end", (await server.Client.OutlineAsync())[^1]);
    }

    [Theory]
    [InlineData("utf-16", 7)]
    [InlineData("utf-8", 10)]
    [InlineData("utf-32", 6)]
    public async Task A_range_that_is_sent_counts_in_the_negotiated_unit(string encoding, int end)
    {
        await using var server = await NativeServer.StartWithEncodingAsync(encoding);
        await server.Client.OpenAsync(Discussion.WithBody("é😀 end"));
        var symbols = await server.Client.AskAsync("textDocument/documentSymbol");
        Assert.Equal(
            $"2:0-3:{end}",
            LspMessages.Show(symbols!.AsArray()[^1]!["location"]!["range"])
        );
    }

    [Theory]
    [InlineData("utf-16", 2, "bob · a!😀b")] // the second half of the pair
    [InlineData("utf-8", 3, "bob · a!😀b")] // the third byte of four
    [InlineData("utf-16", 99, "bob · a😀b!")] // behind the end of the line
    [InlineData("utf-8", 2147483647, "bob · a😀b!")]
    [InlineData("utf-32", 99, "bob · a😀b!")]
    public async Task A_place_that_cannot_be_is_moved_to_one_that_can(
        string encoding,
        int character,
        string expected
    )
    {
        await using var server = await NativeServer.StartWithEncodingAsync(encoding);
        await server.Client.OpenAsync(Discussion.WithBody("a😀b\nnext line"));
        await server.Client.ChangeAsync(
            2,
            LspMessages.Edit(Discussion.BodyLine, character, Discussion.BodyLine, character, "!")
        );
        Assert.Equal(expected, (await server.Client.OutlineAsync())[^1]);
    }

    [Fact]
    public async Task No_column_lies_between_carriage_return_and_line_feed()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("One.\r\nTwo.\r\n", "\r\n"));
        // The line is four long; 5 would be behind its carriage return.
        await server.Client.ChangeAsync(2, LspMessages.Edit(3, 5, 3, 5, "!"));
        Assert.Equal("bob · One.!", (await server.Client.OutlineAsync())[^1]);
        var symbols = await server.Client.AskAsync("textDocument/documentSymbol");
        Assert.Equal("0:0-4:4", LspMessages.Show(symbols![0]!["range"]));
    }

    [Theory]
    [InlineData(99, 0)]
    [InlineData(2147483647, 2147483647)]
    public async Task An_edit_outside_the_document_is_clamped_and_logged(int line, int character)
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("One"));
        await server.Client.ChangeAsync(
            2,
            LspMessages.Edit(line, character, line, character, ", two")
        );
        Assert.Equal("bob · One, two", (await server.Client.OutlineAsync())[^1]);
        Assert.Contains("outside", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Negative_and_swapped_places_lose_no_edit()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("One two"));
        await server.Client.ChangeAsync(2, LspMessages.Edit(3, 7, 3, 4, "three"));
        Assert.Equal("bob · One three", (await server.Client.OutlineAsync())[^1]);
        await server.Client.ChangeAsync(3, LspMessages.Edit(-5, -1, -1, 0, "New "));
        Assert.Equal("New Title", (await server.Client.OutlineAsync())[0]);
    }

    [Theory]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/prepareTypeHierarchy")]
    public async Task A_question_about_a_place_outside_the_document_is_answered(string method)
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.Short);
        foreach (
            var (line, character) in ((int, int)[])
                [(2147483647, 2147483647), (-1, -1), (3, 2147483647), (0, -7)]
        )
        {
            Assert.Equal(
                0,
                await server.Client.RequestErrorAsync(method, LspMessages.At(line, character))
            );
        }
    }

    [Fact]
    public async Task An_edit_at_the_end_of_a_text_without_a_line_break_leaves_nothing_stale()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("One"));
        await server.Client.ChangeAsync(2, LspMessages.Edit(0, 0, 4, 0, "Other (example.com)"));
        Assert.Equal("0:0-0:19", LspMessages.Show(await GetWholeRangeAsync(server.Client)));
        await server.Client.ChangeAsync(3, LspMessages.Edit(0, 0, 1, 0, string.Empty));
        Assert.Equal("0:0-0:0", LspMessages.Show(await GetWholeRangeAsync(server.Client)));
        await server.Client.ChangeAsync(4, LspMessages.Edit(0, 0, 0, 0, Discussion.Short));
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> GetWholeRangeAsync(LspClient client)
    {
        var answer = await client.RequestAsync(
            "textDocument/selectionRange",
            new
            {
                textDocument = new { uri = LspMessages.Uri },
                positions = new[] { new { line = 0, character = 0 } },
            }
        );
        var link = answer![0]!;
        while (link["parent"] is { } parent)
        {
            link = parent;
        }

        return link["range"]!;
    }
}
