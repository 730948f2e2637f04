using ThreadLsp.TestUtilities.Conformance;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Conformance;

/// <summary>Every feature under what real editors declare: an answer uses only what its client takes, and none fails.</summary>
public sealed class RecordedClientTests
{
    public static TheoryData<string> Clients => [.. RecordedClient.Names];

    [Fact]
    public void Seven_editors_and_one_that_says_nothing_are_recorded()
    {
        string[] expected =
        [
            "emacs-eglot",
            "emacs-lsp-mode",
            "helix",
            "neovim",
            "nothing",
            "sublime",
            "vscode",
            "zed",
        ];
        Assert.Empty(expected.Except(RecordedClient.Names, StringComparer.Ordinal));
        Assert.All(RecordedClient.Names, name => Assert.NotEmpty(RecordedClient.Read(name).Source));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task An_editor_gets_what_it_has_said_that_it_takes(string name)
    {
        var recorded = RecordedClient.Read(name);
        foreach (var text in (string[])[Dumps.Emoji, Dumps.Boxes, Dumps.Flat])
        {
            await using var editor = await FakeEditor.StartAsync(recorded);
            await editor.Client.OpenAsync(text);
            var suite = new FeatureSuite(editor.Client, editor.Introduction!, text);
            var exchanges = await suite.RunAsync();
            Assert.Empty(DeclaredOnly.Violations(recorded, exchanges, editor.Client.Messages));
        }
    }

    /// <summary>What is asked and answered with nothing shows nothing: on some dump, each request says something to VS Code.</summary>
    [Fact]
    public async Task Every_request_is_answered_with_something()
    {
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in (string[])[Dumps.Emoji, Dumps.Flat])
        {
            await using var editor = await FakeEditor.StartAsync(RecordedClient.Read("vscode"));
            // The settings have come when the server wants to be asked again.
            await editor.Client.WaitForAsync("workspace/codeLens/refresh");
            await editor.Client.OpenAsync(text);
            var suite = new FeatureSuite(editor.Client, editor.Introduction!, text);
            answered.UnionWith(
                (await suite.RunAsync())
                    .Where(exchange => exchange.SaysSomething)
                    .Select(exchange => exchange.Method)
            );
        }

        Assert.DoesNotContain(ServerMethods.Requests, method => !answered.Contains(method));
    }
}
