using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class SemanticTokensTests
{
    private const string Full = "textDocument/semanticTokens/full";
    private const string Delta = "textDocument/semanticTokens/full/delta";
    private const string Range = "textDocument/semanticTokens/range";

    private const string Wide =
        "Ein Titel 🌱 (example.com)\n12 points by alice 9 hours ago\nalice 8 hours ago\n> 漢字 🌱 https://example.com/漢\nsee 🌱 [1]\n";

    [Fact]
    public async Task Each_word_has_a_name_of_the_legend()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var shown = Show(editor, await editor.Client.AskAsync(Full));
        Assert.Equal(
            [
                "0:0+21 title",
                "1:0+2 number",
                "1:3+9 comment",
                "1:13+5 type declaration originalPoster",
                "1:19+11 age",
                "2:0+3 type",
                "2:4+11 age",
                "4:2+5 type",
                "4:8+11 age",
                "5:2+25 string",
            ],
            shown.Take(10)
        );
    }

    [Fact]
    public async Task A_client_that_lists_names_gets_the_nearest_of_them_or_none()
    {
        await using var editor = await FakeEditor.OpenAsync(
            capabilities: """
            {
              "textDocument": {
                "semanticTokens": {
                  "tokenTypes": ["class", "type", "comment", "age"],
                  "tokenModifiers": ["definition"]
                }
              }
            }
            """
        );
        Assert.Equal(
            [
                "0:0+21 class",
                "1:3+9 comment",
                "1:13+5 type definition",
                "1:19+11 age",
                "2:0+3 type",
                "2:4+11 age",
                "4:2+5 type",
                "4:8+11 age",
            ],
            Show(editor, await editor.Client.AskAsync(Full)).Take(8)
        );
        Assert.Equal(
            ["class", "type", "age", "comment"],
            editor.Introduction!["capabilities"]!["semanticTokensProvider"]!["legend"]![
                "tokenTypes"
            ]!
                .AsArray()
                .Select(name => (string?)name)
        );
    }

    [Theory]
    [InlineData("utf-16", "0:0+26", "3:0+7 string", "3:8+21 link", "4:7+3 footnote")]
    [InlineData("utf-8", "0:0+28", "3:0+13 string", "3:14+23 link", "4:9+3 footnote")]
    [InlineData("utf-32", "0:0+25", "3:0+6 string", "3:7+21 link", "4:6+3 footnote")]
    public async Task Columns_are_counted_as_the_client_counts(
        string encoding,
        string title,
        string quote,
        string link,
        string footnote
    )
    {
        await using var editor = await FakeEditor.OpenAsync(
            Wide,
            $$"""{ "general": { "positionEncodings": ["{{encoding}}"] } }"""
        );
        var shown = Show(editor, await editor.Client.AskAsync(Full));
        Assert.Equal($"{title} title", shown[0]);
        Assert.Equal([quote, link, footnote], shown.TakeLast(3));
    }

    [Fact]
    public async Task A_range_has_the_words_of_its_lines()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var parameters = LspMessages.OfDocument();
        parameters["range"] = new JsonObject
        {
            ["start"] = LspMessages.Position(4, 3),
            ["end"] = LspMessages.Position(5, 0),
        };
        Assert.Equal(
            ["4:2+5 type", "4:8+11 age", "5:2+25 string"],
            Show(editor, await editor.Client.RequestAsync(Range, parameters))
        );
    }

    [Fact]
    public async Task Behind_an_edit_only_what_has_changed_is_sent()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var first = (await editor.Client.AskAsync(Full))!;
        await editor.Client.ChangeAsync(2, LspMessages.Edit(6, 2, 6, 5, "See [1].\n  > Two"));
        var second = await AskDeltaAsync(editor, first);
        var edit = Assert.Single(second["edits"]!.AsArray())!;
        Assert.InRange(edit["data"]!.AsArray().Count, 10, 15);
        var expected = (await editor.Client.AskAsync(Full))!;
        Assert.Equal(Numbers(expected["data"]), Apply(first, second));

        // Nothing was done since.
        Assert.Empty((await AskDeltaAsync(editor, expected))["edits"]!.AsArray());
    }

    [Fact]
    public async Task A_client_that_did_not_take_the_last_answer_asks_from_the_one_before()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var first = (await editor.Client.AskAsync(Full))!;
        await editor.Client.ChangeAsync(2, LspMessages.Edit(6, 2, 6, 2, "[1] "));
        await AskDeltaAsync(editor, first);
        await editor.Client.ChangeAsync(3, LspMessages.Edit(8, 4, 8, 4, "[2] "));
        var third = await AskDeltaAsync(editor, first);
        Assert.NotNull(third["edits"]);
        Assert.Equal(Numbers((await editor.Client.AskAsync(Full))!["data"]), Apply(first, third));
    }

    [Fact]
    public async Task An_answer_that_is_no_longer_known_is_answered_with_all()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var parameters = LspMessages.OfDocument();
        parameters["previousResultId"] = "long ago";
        var answer = await editor.Client.RequestAsync(Delta, parameters);
        Assert.NotEmpty(answer!["data"]!.AsArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task An_empty_document_has_none(string text)
    {
        await using var editor = await FakeEditor.OpenAsync(text);
        Assert.Empty((await editor.Client.AskAsync(Full))!["data"]!.AsArray());
    }

    /// <summary>Edits of every kind, among them of titles and bylines, whose words tell those of other lines.</summary>
    [Theory]
    [InlineData(1, "  ")]
    [InlineData(2, "")]
    [InlineData(3, "\t")]
    public async Task After_every_edit_the_changes_lead_to_what_a_new_document_would_have(
        int seed,
        string indent
    )
    {
        var text = Syntax.Text.SourceText.From(
            ThreadGenerator.Generate(
                new ThreadShape
                {
                    Comments = 30,
                    Indent = indent,
                    MalformedPerThousand = 100,
                },
                seed
            )
        );
        await using var editor = await FakeEditor.OpenAsync(text.ToString());
        var edits = new EditGenerator(seed);
        var shown = (await editor.Client.AskAsync(Full))!;
        for (var version = 2; version < 120; version++)
        {
            var change = edits.Next(text);
            var start = text.GetLinePosition(change.Span.Start);
            var end = text.GetLinePosition(change.Span.End);
            if (
                text.GetOffset(start) != change.Span.Start
                || text.GetOffset(end) != change.Span.End
            )
            {
                // No position says so: it lies within a character.
                continue;
            }

            text = text.WithChanges(change);
            await editor.Client.ChangeAsync(
                version,
                LspMessages.Edit(
                    start.Line,
                    start.Character,
                    end.Line,
                    end.Character,
                    change.NewText
                )
            );
            var changes = await AskDeltaAsync(editor, shown);
            await using var other = await FakeEditor.OpenAsync(text.ToString());
            var expected = Numbers((await other.Client.AskAsync(Full))!["data"]);
            Assert.Equal(expected, Apply(shown, changes));
            shown = (await editor.Client.AskAsync(Full))!;
            Assert.Equal(expected, Numbers(shown["data"]));
        }
    }

    private static async Task<JsonNode> AskDeltaAsync(FakeEditor editor, JsonNode previous)
    {
        var parameters = LspMessages.OfDocument();
        parameters["previousResultId"] = (string?)previous["resultId"];
        return (await editor.Client.RequestAsync(Delta, parameters))!;
    }

    private static List<int> Apply(JsonNode tokens, JsonNode changes)
    {
        var numbers = Numbers(tokens["data"]);
        foreach (var edit in changes["edits"]!.AsArray())
        {
            numbers.RemoveRange((int)edit!["start"]!, (int)edit["deleteCount"]!);
            numbers.InsertRange((int)edit["start"]!, Numbers(edit["data"]));
        }

        return numbers;
    }

    private static List<int> Numbers(JsonNode? data) =>
        [.. data!.AsArray().Select(number => (int)number!)];

    private static List<string> Show(FakeEditor editor, JsonNode? answer)
    {
        var legend = editor.Introduction!["capabilities"]!["semanticTokensProvider"]!["legend"]!;
        var types = legend["tokenTypes"]!.AsArray();
        var modifiers = legend["tokenModifiers"]!.AsArray();
        var shown = new List<string>();
        var (line, column) = (0, 0);
        foreach (var token in Numbers(answer!["data"]).Chunk(5))
        {
            column = token[0] == 0 ? column + token[1] : token[1];
            line += token[0];
            var names = Enumerable
                .Range(0, modifiers.Count)
                .Where(bit => (token[4] & (1 << bit)) != 0)
                .Select(bit => $" {modifiers[bit]}");
            shown.Add($"{line}:{column}+{token[2]} {types[token[3]]}{string.Concat(names)}");
        }

        return shown;
    }
}
