using ThreadLsp.TestUtilities.Conformance;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Conformance;

/// <summary>Where nothing stands that a request is about, the answer is empty, and never an error: of every request that there is.</summary>
public sealed class OutsideTests
{
    private const string Page =
        "Hacker News new | past | comments\nlogin\n\nA title (example.com)\n12 points by alice 9 hours ago\nbob 8 hours ago | next [–]\nOne.\nreply\n\n  carol 7 hours ago\n  Two.\nGuidelines | FAQ | Lists\nSearch:\n";

    /// <summary>What says something wherever it is asked: of the whole text, or of the way out of it.</summary>
    private static readonly HashSet<string> OfAllText = new(StringComparer.Ordinal)
    {
        "initialize",
        "textDocument/selectionRange",
        "textDocument/diagnostic",
        "textDocument/semanticTokens/full",
        "textDocument/semanticTokens/full/delta",
        "textDocument/semanticTokens/range",
        "textDocument/completion",
        "completionItem/resolve",
        "textDocument/codeAction",
        "codeAction/resolve",
        "workspace/diagnostic",
        "threadLsp/path",
        "threadLsp/subthreads",
    };

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("", 7, 7)]
    [InlineData("\n\n\n", 1, 0)]
    [InlineData("Words that belong to no comment.\n", 0, 4)]
    public async Task Where_there_is_no_discussion_nothing_is_answered(
        string text,
        int line,
        int character
    )
    {
        var (exchanges, refusals) = await AskAsync(text, [(line, character)]);
        Assert.Empty(refusals);
        Assert.Empty(
            exchanges
                .Where(exchange => exchange.SaysSomething && !OfAllText.Contains(exchange.Method))
                .Select(exchange => $"{exchange.Method}: {exchange.Result!.ToJsonString()}")
        );
    }

    /// <summary>Lines that a page printed, blank lines, and places that no text has.</summary>
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 5)]
    [InlineData(2, 0)]
    [InlineData(7, 2)]
    [InlineData(8, 0)]
    [InlineData(11, 12)]
    [InlineData(12, 0)]
    [InlineData(13, 0)]
    [InlineData(6, int.MaxValue)]
    [InlineData(99, 3)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task Nothing_is_an_error_wherever_it_is_asked(int line, int character)
    {
        var (_, refusals) = await AskAsync(Page, [(line, character)]);
        Assert.DoesNotContain(refusals, refusal => !IsReason(refusal));
    }

    /// <summary>A noise line may stand in a comment, and that comment may be where it cannot be moved from: that is said, as a reason.</summary>
    private static bool IsReason(string refusal) =>
        refusal.StartsWith("workspace/executeCommand: -32803: ", StringComparison.Ordinal)
        && refusal.EndsWith('.');

    private static async Task<(IReadOnlyList<Exchange>, IReadOnlyList<string>)> AskAsync(
        string text,
        IReadOnlyList<(int, int)> places
    )
    {
        await using var server = NativeServer.Spawn();
        var introduction = await RecordedClient.Read("vscode").IntroduceAsync(server.Client);
        await server.Client.OpenAsync(text);
        var suite = new FeatureSuite(server.Client, introduction, text, places);
        return (await suite.RunAsync(), suite.Refusals);
    }
}
