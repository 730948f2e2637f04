using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 2: a line ends where LSP says, and nowhere else.</summary>
public sealed class Hazard02LineBreakTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task The_three_line_breaks_end_a_line(string lineBreak)
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(
            Discussion.Short.Replace("\n", lineBreak, StringComparison.Ordinal)
        );
        var symbols = await server.Client.AskAsync("textDocument/documentSymbol");
        Assert.Equal(["Title", "bob · One.", "carol · Two."], LspMessages.Names(symbols));
        var carol = symbols![0]!["children"]![0]!["children"]![0]!;
        Assert.Equal("4:0-5:6", LspMessages.Show(carol["range"]));
    }

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\v")]
    [InlineData("\f")]
    public async Task Nothing_else_ends_a_line(string character)
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(
            Discussion.WithBody($"One.{character}carol 7 hours ago{character}Two.\nend\n")
        );
        var symbols = await server.Client.AskAsync("textDocument/documentSymbol");
        Assert.Equal(2, LspMessages.Names(symbols).Count);
        Assert.Equal("0:0-4:3", LspMessages.Show(symbols![0]!["range"]));
    }

    [Fact]
    public async Task Edits_inside_a_break_of_two_characters_keep_both_sides_together()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("One\ntwo\n"));
        // A carriage return before the line feed makes one break of two, a word after it two breaks of one.
        await server.Client.ChangeAsync(2, LspMessages.Edit(3, 3, 3, 3, "\r"));
        await server.Client.ChangeAsync(3, LspMessages.Edit(4, 0, 4, 3, "2"));
        await server.Client.ChangeAsync(4, LspMessages.Edit(3, 3, 4, 0, "\r"));
        await server.Client.ChangeAsync(5, LspMessages.Edit(4, 0, 4, 0, "\n"));
        await server.Client.ChangeAsync(6, LspMessages.Edit(3, 3, 4, 0, " and "));
        Assert.Equal("bob · One and 2", (await server.Client.OutlineAsync())[^1]);
    }
}
