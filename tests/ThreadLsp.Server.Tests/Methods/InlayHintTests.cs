using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class InlayHintTests
{
    private const string Ask = "textDocument/inlayHint";

    private const string Flat =
        "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne thing.\ncarol 7 hours ago\nAnother thing.\nerin 6 hours ago\nMaybe.\nfrank 6 hours ago\nNo.\n";

    [Fact]
    public async Task An_uncertain_parent_is_shown_behind_the_header_with_the_way_to_it()
    {
        // A client that cannot be told to ask again gets its answer when it is there, however slow the machine is.
        await using var editor = await FakeEditor.OpenAsync(Flat, "{}");
        var hints = await AskAsync(editor, 0, 99);
        Assert.NotEmpty(hints);
        foreach (var hint in hints)
        {
            var line = (int)hint!["position"]!["line"]!;
            Assert.Equal(Flat.Split('\n')[line].Length, (int)hint["position"]!["character"]!);
            var label = Assert.Single(hint["label"]!.AsArray())!;
            Assert.Matches(@"^↳ (bob|carol|erin|frank|the story)\?$", (string)label["value"]!);
            Assert.Matches(
                @"^Most likely a reply to .* \(\d+ %\), or else .* \(\d+ %\)\.$",
                (string)hint["tooltip"]!
            );
            if (label["location"] is { } location)
            {
                var target = Flat.Split('\n')[(int)location["range"]!["start"]!["line"]!];
                Assert.StartsWith(
                    ((string)label["value"]!)[2..^1]
                        .Replace("the story", "A title", StringComparison.Ordinal),
                    target,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public async Task Only_those_of_the_range()
    {
        await using var editor = await FakeEditor.OpenAsync(Flat, "{}");
        var all = await AskAsync(editor, 0, 99);
        var line = (int)all[^1]!["position"]!["line"]!;
        var some = await AskAsync(editor, line, line);
        Assert.True(JsonNode.DeepEquals(all[^1], Assert.Single(some)));
    }

    [Fact]
    public async Task A_parent_far_above_is_named_as_the_settings_say_and_leads_there()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var settings = new { threadLsp = new { inlayHints = new { farParentLines = 2 } } };
        await editor.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings });
        await editor.Client.WaitForAsync("workspace/inlayHint/refresh");
        var dave = Assert.Single(await AskAsync(editor, 0, 99))!;
        Assert.Equal(7, (int)dave["position"]!["line"]!);
        var label = Assert.Single(dave["label"]!.AsArray())!;
        Assert.Equal("↳ carol", (string?)label["value"]);
        Assert.Equal("4:2-4:19", LspMessages.Show(label["location"]!["range"]));

        var off = new { threadLsp = new { inlayHints = new { farParents = false } } };
        await editor.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings = off });
        Assert.Empty(await AskAsync(editor, 0, 99));
    }

    [Fact]
    public async Task None_in_a_dump_that_records_its_nesting()
    {
        await using var editor = await FakeEditor.OpenAsync();
        Assert.Empty(await AskAsync(editor, 0, 99));
    }

    /// <summary>
    /// Many comments are not inferred within the patience of an answer; the client hears of it when they are. How many that takes depends
    /// on the machine: where it was busy with other things the nesting may be there first, and nobody has to ask again.
    /// </summary>
    [Fact]
    public async Task While_the_nesting_is_inferred_the_answer_is_what_was_ready_and_the_client_asks_again()
    {
        for (var comments = 4_000; ; comments *= 2)
        {
            var shape = new ThreadShape { Comments = comments, Indent = string.Empty };
            await using var editor = await FakeEditor.OpenAsync(ThreadGenerator.Generate(shape, 1));
            if (await AskAsync(editor, 0, 999_999) is { Count: > 0 } && comments < 64_000)
            {
                continue;
            }

            await editor.Client.WaitForAsync("workspace/inlayHint/refresh");
            Assert.NotEmpty(await AskAsync(editor, 0, 999_999));
            return;
        }
    }

    [Fact]
    public async Task A_client_that_cannot_be_told_gets_its_answer_when_it_is_there()
    {
        await using var editor = await FakeEditor.OpenAsync(Flat, "{}");
        Assert.NotEmpty(await AskAsync(editor, 0, 99));
    }

    private static async Task<JsonArray> AskAsync(FakeEditor editor, int first, int last)
    {
        var parameters = LspMessages.OfDocument();
        parameters["range"] = new JsonObject
        {
            ["start"] = LspMessages.Position(first, 0),
            ["end"] = LspMessages.Position(last, 0),
        };
        return (await editor.Client.RequestAsync(Ask, parameters))!.AsArray();
    }
}
