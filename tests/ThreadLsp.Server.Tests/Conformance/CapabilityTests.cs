using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ThreadLsp.TestUtilities;
using ThreadLsp.TestUtilities.Conformance;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Conformance;

/// <summary>
/// Each thing that a client may say of itself counts: VS Code with that alone taken away gets no more what it is then not known to take,
/// and the whole VS Code does get it.
/// </summary>
public sealed partial class CapabilityTests
{
    /// <summary>What VS Code can do, and what a test shows to be missed.</summary>
    public static TheoryData<string> TakenAway =>
        [
            "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport",
            "textDocument.definition.linkSupport",
            "textDocument.declaration.linkSupport",
            "textDocument.typeDefinition.linkSupport",
            "textDocument.implementation.linkSupport",
            "textDocument.documentLink.tooltipSupport",
            "textDocument.hover.contentFormat",
            "textDocument.completion.completionItem.snippetSupport",
            "textDocument.codeAction.codeActionLiteralSupport",
            "textDocument.codeAction.isPreferredSupport",
            "textDocument.codeAction.disabledSupport",
            "textDocument.codeAction.dataSupport",
            "textDocument.codeAction.resolveSupport",
            "textDocument.rename.prepareSupport",
            "textDocument.diagnostic",
            "textDocument.publishDiagnostics.relatedInformation",
            "textDocument.publishDiagnostics.codeDescriptionSupport",
            "workspace.workspaceEdit.documentChanges",
            "workspace.workspaceEdit.changeAnnotationSupport",
            "workspace.workspaceEdit.resourceOperations",
            "workspace.applyEdit",
            "workspace.configuration",
            "workspace.didChangeConfiguration.dynamicRegistration",
            "workspace.didChangeWatchedFiles.dynamicRegistration",
            "workspace.codeLens.refreshSupport",
            "window.showDocument.support",
        ];

    /// <summary>What a test of its own is for: less of it, not none, or what VS Code cannot do or is asked later.</summary>
    private static readonly string[] HeldElsewhere =
    [
        // What_is_less_is_less, below.
        "textDocument.foldingRange.rangeLimit",
        "textDocument.semanticTokens.tokenTypes",
        "textDocument.semanticTokens.tokenModifiers",
        // EncodingTests, InitializeTests.
        "general.positionEncodings",
        // FoldingRangeTests.Kinds_and_texts_go_to_clients_that_take_them.
        "textDocument.foldingRange.foldingRangeKind.valueSet",
        "textDocument.foldingRange.foldingRange.collapsedText",
        // RecordedClientTests, of clients that have them and of those that do not.
        "textDocument.publishDiagnostics.versionSupport",
        "workspace.diagnostics.refreshSupport",
        // InlayHintTests.A_client_that_cannot_be_told_gets_its_answer_when_it_is_there.
        "workspace.inlayHint.refreshSupport",
        // Documents.CalmNestingTests.Who_can_be_told_nothing_is_told_nothing.
        "workspace.foldingRange.refreshSupport",
        "experimental.threadLsp.nestingChanged",
        // WorkProgressTests.A_client_that_shows_no_progress_is_offered_none.
        "window.workDoneProgress",
    ];

    /// <summary>A dump that has something to say to everything.</summary>
    private const string Text = """
        A title (example.com)
        12 points by alice 9 hours ago | 9 comments
        bob 8 hours ago
        See https://example.com/an-address-that-was-cut-where-it-was-sav... [1]
          carol 7 hours ago
          > See https
          Two.
              dave 6 hour ago
              Three.
          bob 9 hours ago
          @bob again.

        """;

    /// <summary>Two names, an empty line, a header that is nearly one, a reply that is older than its parent.</summary>
    private static readonly IReadOnlyList<(int, int)> Places =
    [
        (2, 1),
        (4, 3),
        (7, 8),
        (9, 10),
        (11, 0),
    ];

    private static readonly Lazy<Task<Said>> Whole = new(() => AskAsync(Capabilities()));

    [Theory]
    [MemberData(nameof(TakenAway))]
    public async Task What_is_taken_away_is_missed(string path)
    {
        var reduced = Capabilities();
        var names = path.Split('.');
        var parent = names[..^1].Aggregate(reduced, (node, name) => node[name]!);
        Assert.True(parent.AsObject().Remove(names[^1]));

        Assert.NotEmpty((await Whole.Value).ViolationsOf(reduced));
        Assert.Empty((await AskAsync(reduced)).ViolationsOf(reduced));
    }

    [Theory]
    [InlineData("textDocument.foldingRange", "rangeLimit", "1")]
    [InlineData("textDocument.semanticTokens", "tokenTypes", """["type"]""")]
    [InlineData("textDocument.semanticTokens", "tokenModifiers", "[]")]
    [InlineData("textDocument.hover", "contentFormat", """["plaintext"]""")]
    public async Task What_is_less_is_less(string path, string name, string value)
    {
        var reduced = Capabilities();
        path.Split('.').Aggregate(reduced, (node, part) => node[part]!)[name] = JsonNode.Parse(
            value
        );

        Assert.NotEmpty((await Whole.Value).ViolationsOf(reduced));
        Assert.Empty((await AskAsync(reduced)).ViolationsOf(reduced));
    }

    /// <summary>The names of a list or of a pull count with what they stand in.</summary>
    [Fact]
    public void Whatever_the_server_reads_is_held()
    {
        var source = File.ReadAllText(
            RepositoryRoot.Combine("src/ThreadLsp.Server/Capabilities/ClientCapabilities.cs")
        );
        var read = CapabilityPath()
            .Matches(source)
            .Select(match => match.Groups["path"].Value)
            .ToList();
        var held = TakenAway.Select(row => row.Data).Concat(HeldElsewhere).ToList();
        Assert.True(read.Count > 30);
        Assert.DoesNotContain(
            read,
            path =>
                !held.Exists(one =>
                    path == one || path.StartsWith($"{one}.", StringComparison.Ordinal)
                )
        );
    }

    [GeneratedRegex(
        "client\\s*\\.\\w+\\(\\s*\"(?<path>[A-Za-z.]+)\"",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex CapabilityPath();

    private static JsonNode Capabilities() =>
        RecordedClient.Read("vscode").Capabilities.DeepClone();

    private static async Task<Said> AskAsync(JsonNode capabilities)
    {
        var recorded = RecordedClient.Read("vscode") with { Capabilities = capabilities };
        await using var editor = await FakeEditor.StartAsync(recorded);
        if (new Declared(capabilities).Has("workspace.codeLens.refreshSupport"))
        {
            // The settings have come when the server wants to be asked again.
            await editor.Client.WaitForAsync("workspace/codeLens/refresh");
        }

        await editor.Client.OpenAsync(Text);
        var suite = new FeatureSuite(editor.Client, editor.Introduction!, Text, Places);
        return new(await suite.RunAsync(), editor.Client.Messages);
    }

    private sealed record Said(
        IReadOnlyList<Exchange> Exchanges,
        IReadOnlyList<JsonObject> Messages
    )
    {
        public IReadOnlyList<string> ViolationsOf(JsonNode capabilities) =>
            DeclaredOnly.Violations(
                RecordedClient.Read("vscode") with
                {
                    Capabilities = capabilities,
                },
                Exchanges,
                Messages
            );
    }
}
