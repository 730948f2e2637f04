using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 13: threads that are deep, wide or long. Answers stay valid, and readable for clients that recurse.</summary>
public sealed class Hazard13DepthTests
{
    /// <summary>
    /// A level costs at least one blank more than the one before, so that the text grows with the square: this many are 50 MB, ten
    /// times as many would be 5 GB.
    /// </summary>
    private const int Levels = 10_000;

    [Fact]
    public async Task Ten_thousand_nested_replies_have_an_outline_with_a_floor()
    {
        await using var server = await OpenAsync(Nest(Levels));
        var symbols = await server.Client.AskAsync("textDocument/documentSymbol");
        var depth = 0;
        var symbol = symbols![0]!;
        while (symbol["children"] is JsonArray { Count: > 0 } children)
        {
            depth++;
            symbol = Assert.Single(children)!;
        }

        Assert.Equal(200, depth);
        // The story and 199 levels are shown; what is below is counted.
        Assert.Equal($"… {Levels - 199} deeper replies", (string?)symbol["name"]);
    }

    [Fact]
    public async Task Ten_thousand_nested_replies_are_listed_for_clients_without_hierarchy()
    {
        await using var server = await OpenAsync(Nest(Levels), "{}");
        var symbols = await server.Client.AskAsync("textDocument/documentSymbol");
        Assert.Equal(Levels + 1, symbols!.AsArray().Count);
    }

    [Fact]
    public async Task Ten_thousand_nested_replies_can_be_folded_and_selected()
    {
        await using var server = await OpenAsync(Nest(Levels));
        var folds = await server.Client.AskAsync("textDocument/foldingRange");
        Assert.Equal(Levels, folds!.AsArray().Count);

        var chain = await server.Client.RequestAsync(
            "textDocument/selectionRange",
            new
            {
                textDocument = new { uri = LspMessages.Uri },
                positions = new[] { new { line = Levels + 1, character = Levels } },
            }
        );
        var links = 0;
        for (var link = chain![0]; link is not null; link = link["parent"])
        {
            links++;
        }

        Assert.InRange(links, 100, 200);
    }

    [Fact]
    public async Task In_ten_thousand_nested_replies_every_question_is_answered()
    {
        await using var server = await OpenAsync(Nest(Levels));
        var last = Levels + 1;
        var parent = await server.Client.AskAsync("textDocument/definition", last, last);
        Assert.StartsWith(
            $"{last - 1}:",
            LspMessages.Show(parent!["range"]),
            StringComparison.Ordinal
        );
        Assert.NotNull(await server.Client.AskAsync("textDocument/hover", last, last));
        Assert.NotNull(
            await server.Client.AskAsync("textDocument/prepareTypeHierarchy", last, last)
        );
        await server.Client.WaitForAsync("textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task A_million_siblings_are_opened_edited_and_answered()
    {
        // The one reply says that nesting is declared here: a dump without any has to have it inferred, see the next test.
        await using var server = await OpenAsync(
            List("u0 8 hours ago\n  r0 7 hours ago\n", 1, 1_000_000)
        );
        await server.Client.ChangeAsync(2, LspMessages.Edit(1_000_002, 0, 1_000_002, 0, "last"));
        var target = await server.Client.AskAsync("textDocument/definition", 500_000, 3);
        Assert.Equal("0:0-0:19", LspMessages.Show(target!["range"]));
        var symbols = await server.Client.AskAsync("textDocument/documentSymbol");
        var siblings = symbols![0]!["children"]!.AsArray();
        Assert.Equal(1_000_000, siblings.Count);
        Assert.Equal("lastu999999", (string?)siblings[^1]!["name"]);
    }

    [Fact]
    public async Task A_hundred_thousand_comments_whose_nesting_is_inferred_are_opened_and_answered()
    {
        await using var server = await OpenAsync(List(string.Empty, 0, 100_000));
        Assert.Equal(100_001, (await server.Client.OutlineAsync()).Count);
        Assert.NotNull(await server.Client.AskAsync("textDocument/definition", 50_000, 3));
    }

    [Fact]
    public async Task A_line_of_fifty_megabytes_is_opened_edited_and_answered()
    {
        const int Length = 50_000_000;
        await using var server = await OpenAsync(Discussion.WithBody(new string('x', Length)));
        await server.Client.ChangeAsync(2, LspMessages.Edit(3, 1, 3, Length, " short again"));
        Assert.Equal("bob · x short again", (await server.Client.OutlineAsync())[^1]);
        Assert.NotNull(await server.Client.AskAsync("textDocument/hover", 3, 4));
    }

    [Fact]
    public async Task Questions_about_a_line_of_fifty_megabytes_are_answered()
    {
        const int Length = 50_000_000;
        await using var server = await OpenAsync(Discussion.WithBody(new string('x', Length)));
        var symbols = await server.Client.AskAsync("textDocument/documentSymbol");
        Assert.Equal($"0:0-3:{Length}", LspMessages.Show(symbols![0]!["range"]));
        Assert.NotNull(await server.Client.AskAsync("textDocument/foldingRange"));
        Assert.NotNull(await server.Client.AskAsync("textDocument/hover", 3, Length / 2));
        Assert.NotNull(await server.Client.AskAsync("textDocument/definition", 3, Length));
        await server.Client.WaitForAsync("textDocument/publishDiagnostics");
    }

    private static async Task<NativeServer> OpenAsync(string text, string? capabilities = null)
    {
        var server = await (
            capabilities is null ? NativeServer.StartAsync() : NativeServer.StartAsync(capabilities)
        );
        await server.Client.OpenAsync(text);
        return server;
    }

    /// <summary>Comments without a body, each a line at the margin.</summary>
    private static string List(string first, int from, int to)
    {
        var text = new StringBuilder(
            "Title (example.com)\n10 points by alice 9 hours ago\n",
            20_000_000
        );
        text.Append(first);
        for (var i = from; i < to; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"u{i} 8 hours ago\n");
        }

        return text.ToString();
    }

    /// <summary>Each reply stands one blank deeper than the one before.</summary>
    private static string Nest(int levels)
    {
        var text = new StringBuilder("Title (example.com)\n10 points by alice 9 hours ago\n");
        for (var i = 0; i < levels; i++)
        {
            text.Append(' ', i).Append(CultureInfo.InvariantCulture, $"u{i} 8 hours ago\n");
        }

        return text.ToString();
    }
}
