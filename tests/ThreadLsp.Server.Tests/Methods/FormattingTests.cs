using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

/// <summary><c>textDocument/formatting</c>, <c>rangeFormatting</c> and <c>onTypeFormatting</c>.</summary>
public sealed class FormattingTests
{
    private const string Loose =
        "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\n  carol 7 hours ago\n🌱 Two.\n       dave 6 hours ago\n       Three.\n";

    [Theory]
    [InlineData(null)]
    [InlineData("""{ "tabSize": 8, "insertSpaces": false }""")]
    [InlineData("""{ "tabSize": 2, "insertSpaces": true, "trimTrailingWhitespace": true }""")]
    public async Task The_document_is_indented_by_its_nesting_in_its_own_way(string? options)
    {
        await using var editor = await FakeEditor.OpenAsync(Loose);
        var edits = await AskAsync(editor, "formatting", options);
        Assert.Equal(["4:0-4:0 \"  \"", "5:4-5:7 \"\"", "6:4-6:7 \"\""], edits.Select(Show));
    }

    [Fact]
    public async Task A_range_is()
    {
        await using var editor = await FakeEditor.OpenAsync(Loose);
        var edits = await AskAsync(editor, "rangeFormatting", null, ("range", Range(4, 0, 5, 0)));
        Assert.Equal(["4:0-4:0 \"  \""], edits.Select(Show));
    }

    [Theory]
    [InlineData("A title\n12 points by alice 9 hours ago\nbob 8 hours ago\ncarol 7 hours ago\n")]
    [InlineData("")]
    public async Task What_does_not_record_its_nesting_is_left_alone(string text)
    {
        await using var editor = await FakeEditor.OpenAsync(text);
        Assert.Empty(await AskAsync(editor, "formatting", null));
        Assert.Empty(await AskAsync(editor, "rangeFormatting", null, ("range", Range(0, 0, 9, 0))));
        Assert.Empty(
            await AskAsync(
                editor,
                "onTypeFormatting",
                null,
                ("position", LspMessages.Position(0, 0)),
                ("ch", "\n")
            )
        );
    }

    [Fact]
    public async Task Enter_goes_on_at_the_column_of_the_body_and_with_the_quote()
    {
        await using var editor = await FakeEditor.OpenAsync();
        await editor.Client.ChangeAsync(2, LspMessages.Edit(5, 7, 5, 8, "\n"));
        Assert.Equal(["6:0-6:0 \"  > \""], (await TypeAsync(editor, "\n", 6, 0)).Select(Show));
    }

    [Fact]
    public async Task A_tab_before_a_header_moves_the_subthread_one_level_in()
    {
        await using var editor = await FakeEditor.OpenAsync();
        await editor.Client.ChangeAsync(2, LspMessages.Edit(9, 0, 9, 0, "\t"));
        Assert.Equal(
            ["9:0-9:1 \"  \"", "10:0-10:0 \"  \""],
            (await TypeAsync(editor, "\t", 9, 1)).Select(Show)
        );
        Assert.Empty(await TypeAsync(editor, "x", 9, 1));
    }

    [Fact]
    public async Task A_tab_may_be_written_as_spaces()
    {
        await using var editor = await FakeEditor.OpenAsync();
        await editor.Client.ChangeAsync(2, LspMessages.Edit(9, 0, 9, 0, "  "));
        Assert.Equal(
            ["9:0-9:2 \"  \"", "10:0-10:0 \"  \""],
            (
                await TypeAsync(editor, "\t", 9, 2, """{ "tabSize": 2, "insertSpaces": true }""")
            ).Select(Show)
        );
    }

    [Fact]
    public async Task The_server_says_after_which_characters_it_wants_to_be_asked()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var provider = editor.Introduction!["capabilities"]!["documentOnTypeFormattingProvider"]!;
        Assert.Equal("\n", (string?)provider["firstTriggerCharacter"]);
        Assert.Equal("\t", (string?)provider["moreTriggerCharacter"]![0]);
    }

    private static Task<JsonArray> TypeAsync(
        FakeEditor editor,
        string character,
        int line,
        int column,
        string options = """{ "tabSize": 4, "insertSpaces": false }"""
    ) =>
        AskAsync(
            editor,
            "onTypeFormatting",
            options,
            ("position", LspMessages.Position(line, column)),
            ("ch", character)
        );

    private static async Task<JsonArray> AskAsync(
        FakeEditor editor,
        string method,
        string? options,
        params (string Name, JsonNode? Value)[] others
    )
    {
        var parameters = LspMessages.OfDocument();
        parameters["options"] = options is null ? null : JsonNode.Parse(options);
        foreach (var (name, value) in others)
        {
            parameters[name] = value;
        }

        return (await editor.Client.RequestAsync($"textDocument/{method}", parameters))!.AsArray();
    }

    private static JsonObject Range(int line, int character, int endLine, int endCharacter) =>
        new()
        {
            ["start"] = LspMessages.Position(line, character),
            ["end"] = LspMessages.Position(endLine, endCharacter),
        };

    private static string Show(JsonNode? edit) =>
        $"{LspMessages.Show(edit!["range"])} \"{edit["newText"]}\"";
}
