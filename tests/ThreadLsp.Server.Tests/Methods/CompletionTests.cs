using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class CompletionTests
{
    private const string Ask = "textDocument/completion";

    [Fact]
    public async Task On_an_empty_line_headers_with_places_to_fill_in()
    {
        await using var editor = await FakeEditor.OpenAsync(FakeEditor.Discussion + "  ");
        var list = (await editor.Client.AskAsync(Ask, 11, 2))!;
        Assert.False((bool)list["isIncomplete"]!);
        var item = list["items"]!
            .AsArray()
            .Single(item => (string?)item!["label"] == "Reply to the story")!;
        Assert.Equal(15, (int)item["kind"]!);
        Assert.Equal(2, (int)item["insertTextFormat"]!);
        Assert.Equal("11:2-11:2", LspMessages.Show(item["textEdit"]!["range"]));
        Assert.StartsWith("${1|", (string?)item["textEdit"]!["newText"], StringComparison.Ordinal);
        var indentation = Assert.Single(item["additionalTextEdits"]!.AsArray())!;
        Assert.Equal("11:0-11:2", LspMessages.Show(indentation["range"]));
        Assert.Equal(string.Empty, (string?)indentation["newText"]);
    }

    [Fact]
    public async Task A_client_without_places_to_fill_in_gets_plain_words()
    {
        await using var editor = await FakeEditor.OpenAsync(
            FakeEditor.Discussion + "🌱\n  > ",
            """{ "general": { "positionEncodings": ["utf-8"] } }"""
        );
        var items = (await editor.Client.AskAsync(Ask, 11, 4))!["items"]!.AsArray();
        Assert.Empty(items);
        await editor.Client.ChangeAsync(2, LspMessages.Edit(11, 0, 12, 4, "er"));
        var item = Assert.Single((await editor.Client.AskAsync(Ask, 11, 2))!["items"]!.AsArray())!;
        Assert.Equal("erin", (string?)item["label"]);
        Assert.Equal("erin 5 hours ago", (string?)item["textEdit"]!["newText"]);
        Assert.Equal(1, (int)item["insertTextFormat"]!);
        Assert.Equal("11:0-11:2", LspMessages.Show(item["textEdit"]!["range"]));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 15)]
    [InlineData(3, 8)]
    public async Task In_prose_and_around_the_story_nothing(int line, int character)
    {
        await using var editor = await FakeEditor.OpenAsync();
        var list = (await editor.Client.AskAsync(Ask, line, character))!;
        Assert.Empty(list["items"]!.AsArray());
        Assert.False((bool)list["isIncomplete"]!);
    }

    [Fact]
    public async Task In_a_quote_the_lines_of_those_above()
    {
        await using var editor = await FakeEditor.OpenAsync();
        await editor.Client.ChangeAsync(2, LspMessages.Edit(8, 4, 8, 4, "> \n    "));
        var items = (await editor.Client.AskAsync(Ask, 8, 6))!["items"]!.AsArray();
        Assert.Equal(
            ["Two.", "One of bob's sentences."],
            items.Select(item => (string?)item!["textEdit"]!["newText"])
        );
        Assert.Equal(["0000", "0001"], items.Select(item => (string?)item!["sortText"]));
    }

    [Fact]
    public async Task An_empty_document_has_none()
    {
        await using var editor = await FakeEditor.OpenAsync(string.Empty);
        Assert.Empty((await editor.Client.AskAsync(Ask, 0, 0))!["items"]!.AsArray());
    }

    [Fact]
    public async Task Few_characters_ask_by_themselves()
    {
        await using var editor = await FakeEditor.OpenAsync();
        Assert.Equal(
            [">", "[", "@"],
            editor.Introduction!["capabilities"]!["completionProvider"]!["triggerCharacters"]!
                .AsArray()
                .Select(character => (string?)character)
        );
    }
}
