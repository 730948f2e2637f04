using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

/// <summary><c>textDocument/codeAction</c> and <c>codeAction/resolve</c>: what can be done with a comment.</summary>
public sealed class RefactoringTests
{
    [Fact]
    public async Task A_refactoring_is_offered_by_kind_and_its_edit_is_found_when_it_is_chosen()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var action = Assert.Single(
            await AskAsync(editor, 5, "refactor.move"),
            action => ((string?)action!["title"])!.StartsWith("Promote", StringComparison.Ordinal)
        )!;
        Assert.Equal("Promote carol: answer the story instead of bob", (string?)action["title"]);
        Assert.Equal("refactor.move", (string?)action["kind"]);
        Assert.Null(action["edit"]);
        var edit = (await editor.Client.RequestAsync("codeAction/resolve", action))!["edit"]!;
        var (_, annotation) = Assert.Single(edit["changeAnnotations"]!.AsObject());
        Assert.Equal("carol's comment with its 1 reply", (string?)annotation!["description"]);
        Assert.False((bool)annotation["needsConfirmation"]!);
        Assert.Equal(
            "4:0-4:2|5:0-5:2|6:0-6:2|7:2-7:4|8:2-8:4",
            string.Join(
                '|',
                edit["documentChanges"]![0]!["edits"]!
                    .AsArray()
                    .Select(change => LspMessages.Show(change!["range"]))
            )
        );
    }

    [Fact]
    public async Task What_cannot_be_done_says_why_to_a_client_that_shows_it_and_is_left_out_for_others()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var action = Assert.Single(
            await AskAsync(editor, 2, "refactor.move"),
            action => (string?)action!["title"] == "Promote bob"
        )!;
        Assert.Equal(
            "bob answers the story already: there is no level further out.",
            (string?)action["disabled"]!["reason"]
        );
        Assert.Null(action["data"]);
        await using var other = await FakeEditor.OpenAsync(
            capabilities: """{ "textDocument": { "codeAction": { "codeActionLiteralSupport": {} } } }"""
        );
        var actions = await AskAsync(other, 2, "refactor");
        Assert.DoesNotContain(actions, found => found!["disabled"] is not null);
        Assert.Contains(
            actions,
            found =>
                (string?)found!["title"] == "Move bob down, behind erin"
                && found["edit"] is not null
        );
    }

    [Fact]
    public async Task A_subthread_becomes_a_file_beside_this_one()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var action = Assert.Single(
            await AskAsync(editor, 4, "refactor.extract"),
            action => ((string?)action!["title"])!.StartsWith("Move", StringComparison.Ordinal)
        )!;
        var edit = (await editor.Client.RequestAsync("codeAction/resolve", action))!["edit"]!;
        var changes = edit["documentChanges"]!.AsArray();
        Assert.Equal("create", (string?)changes[0]!["kind"]);
        var uri = (string?)changes[0]!["uri"];
        Assert.EndsWith("/discussion.carol.thread", uri, StringComparison.Ordinal);
        Assert.False((bool)changes[0]!["options"]!["overwrite"]!);
        Assert.Equal(uri, (string?)changes[1]!["textDocument"]!["uri"]);
        Assert.True(changes[1]!["textDocument"]!.AsObject().ContainsKey("version"));
        Assert.StartsWith(
            "Re: A title (example.com)\n12 points by alice 9 hours ago\ncarol 7 hours ago\n",
            (string?)changes[1]!["edits"]![0]!["newText"],
            StringComparison.Ordinal
        );
        Assert.Equal(LspMessages.Uri, (string?)changes[2]!["textDocument"]!["uri"]);

        // What needs confirmation is left out by editors unless it is ticked: it would be made by halves.
        Assert.False((bool)edit["changeAnnotations"]!["threadLsp"]!["needsConfirmation"]!);
    }

    [Fact]
    public async Task A_client_that_makes_no_files_is_told_why_there_is_no_extracting()
    {
        await using var editor = await FakeEditor.OpenAsync(
            capabilities: FakeEditor.Modern.Replace("\"create\"", "", StringComparison.Ordinal)
        );
        Assert.All(
            await AskAsync(editor, 4, "refactor.extract"),
            action =>
                Assert.Equal(
                    "This editor makes no files when a language server asks for it.",
                    (string?)action!["disabled"]!["reason"]
                )
        );
    }

    [Fact]
    public async Task In_a_flat_dump_the_reason_says_what_to_do_first()
    {
        await using var editor = await FakeEditor.OpenAsync(
            "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne.\ncarol 7 hours ago\nTwo.\n"
        );
        Assert.All(
            await AskAsync(editor, 4, "refactor.move"),
            action =>
                Assert.Contains(
                    "write the inferred nesting into the file first",
                    (string?)action!["disabled"]!["reason"],
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>There is something to be done with every comment: a light bulb at each of them would say nothing.</summary>
    [Fact]
    public async Task No_light_bulb_is_lit_by_refactorings()
    {
        await using var editor = await FakeEditor.OpenAsync();
        Assert.Empty(await AskAsync(editor, 4, null, triggerKind: 2));
        Assert.NotEmpty(await AskAsync(editor, 4, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    public async Task Outside_any_comment_nothing_is_moved(int line)
    {
        await using var editor = await FakeEditor.OpenAsync(FakeEditor.Discussion + "\n");
        Assert.DoesNotContain(await AskAsync(editor, line, "refactor.move"), action => line == 0);
        await using var empty = await FakeEditor.OpenAsync(string.Empty);
        Assert.Empty(await AskAsync(empty, line, "refactor"));
    }

    [Fact]
    public async Task An_action_that_is_not_offered_there_is_answered_with_an_error()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var action = (await AskAsync(editor, 5, "refactor.move"))[0]!;
        action["data"]!["name"] = "fly";
        Assert.Equal(-32602, await editor.Client.RequestErrorAsync("codeAction/resolve", action));
    }

    private static async Task<JsonArray> AskAsync(
        FakeEditor editor,
        int line,
        string? only,
        int triggerKind = 1
    )
    {
        var parameters = LspMessages.OfDocument();
        parameters["range"] = new JsonObject
        {
            ["start"] = LspMessages.Position(line, 3),
            ["end"] = LspMessages.Position(line, 3),
        };
        parameters["context"] = new JsonObject
        {
            ["diagnostics"] = new JsonArray(),
            ["triggerKind"] = triggerKind,
        };
        if (only is not null)
        {
            parameters["context"]!["only"] = new JsonArray(only);
        }

        return (await editor.Client.RequestAsync("textDocument/codeAction", parameters))!.AsArray();
    }
}
