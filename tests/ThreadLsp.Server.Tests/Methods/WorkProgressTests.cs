using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

/// <summary>Work that takes longer than one likes to wait shows that it goes on.</summary>
public sealed class WorkProgressTests
{
    [Fact]
    public async Task Inferring_the_nesting_of_a_huge_dump_is_shown_from_begin_to_end()
    {
        var text = ThreadGenerator.Generate(
            new ThreadShape { Comments = 20_000, Indent = string.Empty },
            1
        );
        await using var editor = await FakeEditor.StartAsync(
            """{ "window": { "workDoneProgress": true } }"""
        );
        await editor.Client.OpenAsync(text);
        var offered = await editor.Client.WaitForAsync("window/workDoneProgress/create");
        var token = (string)offered!["token"]!;
        var begun = await editor.Client.WaitForAsync("$/progress", Is(token, "begin"));
        Assert.Equal(
            "Finding who answers whom in discussion.thread",
            (string?)begun!["value"]!["title"]
        );
        await editor.Client.WaitForAsync("$/progress", Is(token, "end"));
    }

    [Fact]
    public async Task A_client_that_shows_no_progress_is_offered_none()
    {
        var text = ThreadGenerator.Generate(
            new ThreadShape { Comments = 6_000, Indent = string.Empty },
            1
        );
        await using var editor = await FakeEditor.OpenAsync(text, "{}");
        Assert.NotEmpty(await editor.Client.OutlineAsync());
        Assert.DoesNotContain(
            editor.Client.Messages,
            message => ((string)message["method"]!).Contains("rogress", StringComparison.Ordinal)
        );
    }

    private static Func<JsonNode?, bool> Is(string token, string kind) =>
        told => (string?)told!["token"] == token && (string?)told["value"]!["kind"] == kind;
}
