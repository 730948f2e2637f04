using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class DiagnosticTests
{
    private const string Pulls =
        """{ "textDocument": { "diagnostic": {}, "publishDiagnostics": { "versionSupport": true } } }""";
    private const string Push = "textDocument/publishDiagnostics";
    private const string Pull = "textDocument/diagnostic";

    /// <summary>Line 7 says "ag": almost a header.</summary>
    private static readonly string WithError = FakeEditor.Discussion.Replace(
        "dave 6 hours ago",
        "dave 6 hour ago",
        StringComparison.Ordinal
    );

    [Fact]
    public async Task A_typed_error_is_published_and_taken_back_after_the_fix()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var first = await editor.Client.WaitForAsync(Push, IsVersion(1));
        Assert.Empty(first!["diagnostics"]!.AsArray());

        await editor.Client.ChangeAsync(2, LspMessages.Edit(7, 15, 7, 16, string.Empty));
        var second = await editor.Client.WaitForAsync(Push, IsVersion(2));
        var found = Assert.Single(second!["diagnostics"]!.AsArray(), IsAlmostHeader)!;
        Assert.Equal("threadlsp", (string?)found["source"]);
        Assert.Equal(1, (int)found["severity"]!);

        await editor.Client.ChangeAsync(3, LspMessages.Edit(7, 15, 7, 15, "s"));
        var third = await editor.Client.WaitForAsync(Push, IsVersion(3));
        Assert.Empty(third!["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task Fast_typing_is_published_once_or_twice_and_the_last_version_always()
    {
        await using var editor = await FakeEditor.OpenAsync();
        for (var version = 2; version <= 201; version++)
        {
            await editor.Client.ChangeAsync(version, LspMessages.Edit(3, 0, 3, 0, "x"));
        }

        await editor.Client.WaitForAsync(Push, IsVersion(201));
        var published = editor.Client.Messages.Count(message => (string?)message["method"] == Push);
        Assert.InRange(published, 1, 100);
    }

    [Fact]
    public async Task In_a_long_dump_an_edit_is_told_first_and_what_takes_comparing_all_comments_after_a_long_rest()
    {
        // Two comments are the same but for the last letter, until it is deleted.
        var text = new StringBuilder(FakeEditor.Discussion);
        for (var i = 0; i < 400; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"writer{i} 4 hours ago\nThese are the words of comment number {i}, which is like no other.\n"
            );
        }

        const string Twin =
            "twin 3 hours ago\nThese words are long enough not to be written twice by chance.";
        await using var editor = await FakeEditor.OpenAsync($"{text}{Twin}\n{Twin}x\n");
        var first = await editor.Client.WaitForAsync(Push, IsVersion(1));
        Assert.Empty(first!["diagnostics"]!.AsArray());

        var last = 11 + (2 * 400) + 3;
        var end = Twin.Length - Twin.IndexOf('\n', StringComparison.Ordinal) - 1;
        await editor.Client.ChangeAsync(2, LspMessages.Edit(last, end, last, end + 1, ""));
        await editor.Client.WaitForAsync(
            Push,
            all => IsVersion(2)(all) && all!["diagnostics"]!.AsArray().Any(IsDuplicate)
        );

        // At the first pause nothing has been compared yet: else every pause would cost the whole dump.
        var atFirst = editor.Client.Messages.First(message =>
            (string?)message["method"] == Push && IsVersion(2)(message["params"])
        );
        Assert.DoesNotContain(atFirst["params"]!["diagnostics"]!.AsArray(), IsDuplicate);
        await editor.Client.ChangeAsync(3, LspMessages.Edit(last, end, last, end, "x"));
        await editor.Client.WaitForAsync(
            Push,
            all => IsVersion(3)(all) && !all!["diagnostics"]!.AsArray().Any(IsDuplicate)
        );
    }

    /// <summary>An error is typed and waits; one that is mended meanwhile goes all the same, so that it did not wait for slowness.</summary>
    [Fact]
    public async Task What_is_new_waits_as_long_as_is_set_and_what_is_mended_does_not()
    {
        await using var editor = await FakeEditor.StartAsync();
        await SetDelayAsync(editor, 60_000);
        await editor.Client.OpenAsync(WithError);
        await editor.Client.WaitForAsync(Push, IsVersion(1));
        await editor.Client.ChangeAsync(2, LspMessages.Edit(9, 16, 9, 16, "\ngus 7 hour ago"));
        await editor.Client.ChangeAsync(3, LspMessages.Edit(7, 15, 7, 15, "s"));
        var third = await editor.Client.WaitForAsync(Push, IsVersion(3));
        Assert.Empty(third!["diagnostics"]!.AsArray());

        await SetDelayAsync(editor, 0);
        await editor.Client.ChangeAsync(4, LspMessages.Edit(3, 0, 3, 0, "x"));
        var fourth = await editor.Client.WaitForAsync(Push, IsVersion(4));
        Assert.Single(fourth!["diagnostics"]!.AsArray(), IsAlmostHeader);
    }

    [Fact]
    public async Task Who_pulls_is_told_to_pull_again_when_the_typing_rests()
    {
        await using var editor = await FakeEditor.OpenAsync(
            WithError,
            """{ "textDocument": { "diagnostic": {} }, "workspace": { "diagnostics": { "refreshSupport": true } } }"""
        );
        var first = await editor.Client.AskAsync(Pull);
        Assert.Single(first!["items"]!.AsArray(), IsAlmostHeader);

        await SetDelayAsync(editor, 1_000);
        await editor.Client.ChangeAsync(
            2,
            LspMessages.Edit(9, 16, 9, 16, "\ngus 7 hour ago"),
            LspMessages.Edit(7, 15, 7, 15, "s")
        );
        var second = await PullAgainAsync(editor, first);
        Assert.Empty(second!["items"]!.AsArray());

        await editor.Client.WaitForAsync("workspace/diagnostic/refresh");
        var third = await PullAgainAsync(editor, second);
        Assert.Single(third!["items"]!.AsArray(), IsAlmostHeader);
        Assert.Equal("unchanged", (string?)(await PullAgainAsync(editor, third))!["kind"]);
    }

    [Fact]
    public async Task A_code_leads_to_the_page_that_explains_it_where_the_client_can_go_there()
    {
        await using var editor = await FakeEditor.OpenAsync(
            WithError,
            """{ "textDocument": { "diagnostic": {}, "publishDiagnostics": { "codeDescriptionSupport": true } } }"""
        );
        var report = await editor.Client.AskAsync(Pull);
        var address = new Uri((string)report!["items"]![0]!["codeDescription"]!["href"]!);
        var line = int.Parse(address.Fragment["#L".Length..], CultureInfo.InvariantCulture);
        var page = await File.ReadAllLinesAsync(address.LocalPath);
        Assert.Equal("## TD2001", page[line - 1]);

        await using var other = await FakeEditor.OpenAsync(WithError, Pulls);
        report = await other.Client.AskAsync(Pull);
        Assert.Null(report!["items"]![0]!["codeDescription"]);
    }

    [Fact]
    public async Task Closing_takes_the_diagnostics_back()
    {
        await using var editor = await FakeEditor.OpenAsync(WithError);
        await editor.Client.WaitForAsync(Push, some => some!["diagnostics"]!.AsArray().Count > 0);
        await editor.Client.CloseAsync();
        await editor.Client.WaitForAsync(
            Push,
            none => none!["version"] is null && none["diagnostics"]!.AsArray().Count == 0
        );
    }

    [Fact]
    public async Task Who_pulls_is_not_pushed_to()
    {
        await using var editor = await FakeEditor.OpenAsync(WithError, Pulls);
        var report = await editor.Client.AskAsync(Pull);
        Assert.Equal("full", (string?)report!["kind"]);
        Assert.Single(report["items"]!.AsArray(), IsAlmostHeader);
        await Task.Delay(300);
        Assert.DoesNotContain(
            editor.Client.Messages,
            message => (string?)message["method"] == Push
        );
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var editor = await FakeEditor.OpenAsync(WithError, Pulls);
        var first = await editor.Client.AskAsync(Pull);
        var second = await PullAgainAsync(editor, first);
        Assert.Equal("unchanged", (string?)second!["kind"]);
        Assert.Null(second["items"]);

        await editor.Client.ChangeAsync(2, LspMessages.Edit(7, 15, 7, 15, "s"));
        var third = await PullAgainAsync(editor, first);
        Assert.Equal("full", (string?)third!["kind"]);
        Assert.Empty(third["items"]!.AsArray());
    }

    [Fact]
    public async Task A_document_opened_again_under_an_old_version_is_not_taken_for_the_old_one()
    {
        await using var editor = await FakeEditor.OpenAsync(WithError, Pulls);
        var first = await editor.Client.AskAsync(Pull);
        await editor.Client.CloseAsync();
        await editor.Client.OpenAsync(FakeEditor.Discussion);
        var second = await PullAgainAsync(editor, first);
        Assert.Equal("full", (string?)second!["kind"]);
        Assert.Empty(second["items"]!.AsArray());
    }

    private static Task SetDelayAsync(FakeEditor editor, int milliseconds) =>
        editor.Client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { diagnostics = new { delay = milliseconds } } }
        );

    private static Task<JsonNode?> PullAgainAsync(FakeEditor editor, JsonNode? before)
    {
        var parameters = LspMessages.OfDocument();
        parameters["previousResultId"] = (string?)before!["resultId"];
        return editor.Client.RequestAsync(Pull, parameters);
    }

    private static Func<JsonNode?, bool> IsVersion(int version) =>
        published => published!["version"] is { } number && (int)number == version;

    private static bool IsDuplicate(JsonNode? diagnostic) =>
        (string?)diagnostic!["code"] == "TD3004";

    private static bool IsAlmostHeader(JsonNode? diagnostic) =>
        (string?)diagnostic!["code"] == "TD2001";
}
