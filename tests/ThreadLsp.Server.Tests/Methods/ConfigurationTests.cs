using System.Text.Json.Nodes;
using ThreadLsp.Server.Settings;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

/// <summary>Settings come at the start, when they change, or when they are asked for.</summary>
public sealed class ConfigurationTests
{
    private const string Changed = "workspace/didChangeConfiguration";

    private const string Asks = """
        { "workspace": { "configuration": true, "didChangeConfiguration": { "dynamicRegistration": true } } }
        """;

    [Theory]
    [InlineData("""{ "diagnostics": { "delay": 70 }, "codeLens": { "enabled": true } }""")]
    [InlineData(
        """{ "threadLsp": { "diagnostics": { "delay": 70 }, "codeLens": { "enabled": true } } }"""
    )]
    public void With_the_name_of_the_section_and_without(string json)
    {
        var settings = Read(json, []);
        Assert.Equal(TimeSpan.FromMilliseconds(70), settings.DiagnosticsDelay);
        Assert.True(settings.CodeLensEnabled);
        Assert.Equal(ServerSettings.Default.FarParentLines, settings.FarParentLines);
    }

    [Theory]
    [InlineData("""{ "diagnostics": { "delay": "soon" } }""", "milliseconds from 0 to 60000: 300")]
    [InlineData("""{ "diagnostics": { "delay": -1 } }""", "milliseconds from 0 to 60000: 300")]
    [InlineData("""{ "codeLens": { "enabled": 1 } }""", "true or false: false")]
    [InlineData("""{ "inlayHints": { "farParentLines": 1e99 } }""", "lines from 0 to 1000000: 40")]
    public void What_cannot_be_used_is_named_with_what_would_be_right(string json, string words)
    {
        var complaints = new List<string>();
        Assert.Equal(ServerSettings.Default, Read(json, complaints));
        Assert.Contains(words, Assert.Single(complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""{ "diagnostics": 7, "codeLens": null, "inlayHints": { "farParents": null } }""")]
    public void What_says_nothing_changes_nothing(string json)
    {
        Assert.Equal(ServerSettings.Default, Read(json, []));
    }

    [Fact]
    public async Task A_client_that_can_be_asked_is_asked_at_the_start_and_at_every_change()
    {
        await using var editor = FakeEditor.Connect();
        var delay = 10;
        editor.Client.Answer = (method, _) =>
            method == "workspace/configuration"
                ? new JsonArray(
                    new JsonObject
                    {
                        ["diagnostics"] = new JsonObject { ["delay"] = $"{delay++} ms" },
                    }
                )
                : null;
        await editor.Client.InitializeAsync(Asks);
        await editor.Client.WaitForAsync(
            "client/registerCapability",
            asked => (string?)asked!["registrations"]![0]!["method"] == Changed
        );
        await editor.Client.WaitForAsync(
            "workspace/configuration",
            asked => (string?)asked!["items"]![0]!["section"] == "threadLsp"
        );
        await WaitForComplaintsAsync(editor, 1);
        await editor.Client.NotifyAsync(Changed, new { settings = (object?)null });
        await WaitForComplaintsAsync(editor, 2);
    }

    [Fact]
    public async Task A_client_that_cannot_be_asked_sends_them()
    {
        await using var editor = await FakeEditor.StartAsync("{}");
        var sent = new { settings = new { threadLsp = new { diagnostics = new { delay = "x" } } } };
        await editor.Client.NotifyAsync(Changed, sent);
        await WaitForComplaintsAsync(editor, 1);
        Assert.DoesNotContain(
            editor.Client.Messages,
            message => (string?)message["method"] == "workspace/configuration"
        );
    }

    [Fact]
    public async Task Settings_of_the_start_are_read_as_well()
    {
        await using var editor = FakeEditor.Connect();
        var introduction = new
        {
            capabilities = new { },
            initializationOptions = new { codeLens = new { enabled = 3 } },
        };
        await editor.Client.RequestAsync("initialize", introduction);
        await WaitForComplaintsAsync(editor, 1);
    }

    private static ServerSettings Read(string json, List<string> complaints)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return SettingsReader.Read(document.RootElement, ServerSettings.Default, complaints.Add);
    }

    /// <summary>Waits until the client was told so often that a setting cannot be used.</summary>
    private static Task WaitForComplaintsAsync(FakeEditor editor, int count) =>
        editor.Client.WaitForAsync("window/logMessage", _ => CountComplaints(editor) >= count);

    private static int CountComplaints(FakeEditor editor) =>
        editor.Client.Messages.Count(message =>
            (string?)message["method"] == "window/logMessage"
            && ((string)message["params"]!["message"]!).Contains(
                "threadLsp.",
                StringComparison.Ordinal
            )
        );
}
