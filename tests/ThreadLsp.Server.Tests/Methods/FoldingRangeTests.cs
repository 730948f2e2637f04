using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class FoldingRangeTests
{
    private const string Text =
        "A title (example.com)\n12 points by alice 9 hours ago\nbob 8 hours ago\n> one\n> two\nThree.\nFour.\n  carol 7 hours ago\n  Five.\n    dave 6 hours ago\nerin 5 hours ago\nSix.\nSeven.\n";

    [Fact]
    public async Task Stories_and_subthreads_fold_from_their_first_lines()
    {
        await using var editor = await FakeEditor.OpenAsync();
        Assert.Equal(["0-10", "2-8", "4-8", "7-8", "9-10"], await FoldAsync(editor));
    }

    [Fact]
    public async Task Over_the_clients_limit_the_deepest_go_first()
    {
        await using var editor = await FakeEditor.OpenAsync(
            capabilities: """{ "textDocument": { "foldingRange": { "rangeLimit": 3 } } }"""
        );
        Assert.Equal(["0-10", "2-8", "9-10"], await FoldAsync(editor));
    }

    [Fact]
    public async Task What_is_left_out_is_said_once()
    {
        await using var editor = await FakeEditor.OpenAsync(
            capabilities: """{ "textDocument": { "foldingRange": { "rangeLimit": 3 } } }"""
        );
        await FoldAsync(editor);
        await editor.Client.ChangeAsync(2, LspMessages.Edit(3, 0, 3, 0, "> x\n"));
        await FoldAsync(editor);
        await FoldAsync(editor);
        var said = Assert.Single(
            editor.Client.Messages,
            message =>
                (string?)message["method"] == "window/logMessage"
                && ((string?)message["params"]!["message"])!.Contains(
                    "folds more than the 3",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            "has 2 folds more",
            (string?)said["params"]!["message"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Kinds_and_texts_go_to_clients_that_take_them()
    {
        await using var editor = await FakeEditor.OpenAsync(
            Text,
            """{ "textDocument": { "foldingRange": { "foldingRangeKind": { "valueSet": ["comment"] }, "foldingRange": { "collapsedText": true } } } }"""
        );
        Assert.Equal(
            "0-12 null … 4 comments|2-9 null … 2 replies|3-4 comment … 1 line|5-6 region … 1 line|7-9 null … 1 reply|10-12 null … 2 lines|11-12 region … 1 line",
            string.Join(
                '|',
                (await editor.Client.AskAsync("textDocument/foldingRange"))!
                    .AsArray()
                    .Select(range =>
                        $"{range!["startLine"]}-{range["endLine"]} {(string?)range["kind"] ?? "null"} {range["collapsedText"]}"
                    )
            )
        );
    }

    /// <summary>An editor opens what was folded when its fold is no longer there, even for a moment.</summary>
    [Fact]
    public async Task While_a_header_is_half_typed_no_fold_goes_away()
    {
        await using var editor = await FakeEditor.OpenAsync(Text);
        var before = await FoldAsync(editor);
        const string Typed = "  frank 3 hours ago";
        await editor.Client.ChangeAsync(2, LspMessages.Edit(7, 0, 7, 0, "\n"));
        for (var typed = 0; typed < Typed.Length; typed++)
        {
            await editor.Client.ChangeAsync(
                typed + 3,
                LspMessages.Edit(7, typed, 7, typed, Typed[typed].ToString())
            );
            var after = await FoldAsync(editor);
            Assert.Empty(before.Select(Shift).Select(Start).Except(after.Select(Start)));
            Assert.Empty(before.Where(IsElsewhere).Select(Shift).Except(after));
        }

        // Those that end above the line, or begin below it, stay as they are; the comment that is typed in may grow.
        static bool IsElsewhere(string range) => Start(range) >= 7 || End(range) < 6;
        static int Start(string range) => int.Parse(range.Split('-')[0], null);
        static int End(string range) => int.Parse(range.Split('-')[1], null);
        static string Shift(string range) =>
            $"{Start(range) + (Start(range) >= 7 ? 1 : 0)}-{End(range) + (End(range) >= 7 ? 1 : 0)}";
    }

    [Theory]
    [InlineData("""{ "what": "toDepth", "depth": 0 }""", "10,7,2")]
    [InlineData("""{ "what": "allReplies" }""", "7")]
    [InlineData("""{ "what": "subthread", "position": { "line": 8, "character": 3 } }""", "7")]
    [InlineData("""{ "what": "replies", "position": { "line": 0, "character": 0 } }""", "10,2")]
    [InlineData("""{ "what": "author", "author": "bob" }""", "2")]
    [InlineData("""{ "what": "author", "position": { "line": 11, "character": 0 } }""", "10")]
    [InlineData("""{ "what": "quotes" }""", "3")]
    [InlineData("""{ "what": "bodies" }""", "11,5")]
    [InlineData("""{ "what": "bareRuns" }""", "")]
    [InlineData("""{ "what": "noise" }""", "")]
    public async Task The_lines_to_be_folded_are_found(string argument, string lines)
    {
        await using var editor = await FakeEditor.OpenAsync(Text);
        var found = await FindAsync(editor, argument);
        Assert.Equal(lines, string.Join(',', found!.AsArray().Select(line => (int)line!)));
    }

    /// <summary>To fold a line where the editor has no fold would fold what is around it.</summary>
    [Fact]
    public async Task Only_folds_that_the_client_was_given_are_found()
    {
        await using var editor = await FakeEditor.OpenAsync(
            Text,
            """{ "textDocument": { "foldingRange": { "rangeLimit": 3 } } }"""
        );
        Assert.Empty((await FindAsync(editor, """{ "what": "allReplies" }"""))!.AsArray());
    }

    [Theory]
    [InlineData("""{ "what": "everything" }""")]
    [InlineData("""{ "what": "toDepth" }""")]
    [InlineData("""{ "what": "subthread" }""")]
    [InlineData("""{ "what": 7 }""")]
    public async Task What_cannot_be_found_is_answered_with_what_could(string argument)
    {
        await using var editor = await FakeEditor.OpenAsync(Text);
        var error = await Assert.ThrowsAsync<LspErrorException>(() => FindAsync(editor, argument));
        Assert.Equal(-32602, error.Code);
        Assert.Contains("\"toDepth\" | \"allReplies\"", error.Message, StringComparison.Ordinal);
    }

    private static Task<JsonNode?> FindAsync(FakeEditor editor, string argument)
    {
        var named = JsonNode.Parse(argument)!;
        named["uri"] = LspMessages.Uri;
        return editor.Client.RequestAsync(
            "workspace/executeCommand",
            new JsonObject
            {
                ["command"] = "threadLsp.findFolds",
                ["arguments"] = new JsonArray(named),
            }
        );
    }

    private static async Task<IReadOnlyList<string>> FoldAsync(FakeEditor editor) =>
        [
            .. (await editor.Client.AskAsync("textDocument/foldingRange"))!
                .AsArray()
                .Select(range => $"{range!["startLine"]}-{range["endLine"]}"),
        ];
}
