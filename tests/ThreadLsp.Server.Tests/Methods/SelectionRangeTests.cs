using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class SelectionRangeTests
{
    [Fact]
    public async Task A_selection_grows_from_the_word_to_the_file_for_each_cursor()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var parameters = LspMessages.OfDocument();
        parameters["positions"] = new JsonArray(
            LspMessages.Position(8, 6),
            LspMessages.Position(0, 0)
        );
        var chains = await editor.Client.RequestAsync("textDocument/selectionRange", parameters);
        Assert.Equal(2, chains!.AsArray().Count);
        Assert.Equal(
            ["8:4-8:9", "8:4-8:10", "7:0-8:10", "4:0-8:10", "2:0-8:10", "0:0-10:5", "0:0-11:0"],
            Unchain(chains[0]).Where(range => range != "8:0-8:10")
        );
        Assert.Equal("0:0-0:1", Unchain(chains[1]).First());
        Assert.Equal("0:0-11:0", Unchain(chains[1]).Last());
    }

    private static IEnumerable<string> Unchain(JsonNode? chain)
    {
        for (var link = chain; link is not null; link = link["parent"])
        {
            yield return LspMessages.Show(link["range"]);
        }
    }
}
