using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Conformance;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Conformance;

/// <summary>
/// Each thing that a client may say of itself counts: VS Code with that alone taken away gets no more what it is then not known to take,
/// and the whole VS Code does get it.
/// </summary>
public sealed class CapabilityTests
{
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
    [InlineData("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport")]
    [InlineData("textDocument.definition.linkSupport")]
    [InlineData("textDocument.declaration.linkSupport")]
    [InlineData("textDocument.typeDefinition.linkSupport")]
    [InlineData("textDocument.implementation.linkSupport")]
    [InlineData("textDocument.documentLink.tooltipSupport")]
    [InlineData("textDocument.hover.contentFormat")]
    [InlineData("textDocument.completion.completionItem.snippetSupport")]
    [InlineData("textDocument.codeAction.codeActionLiteralSupport")]
    [InlineData("textDocument.codeAction.isPreferredSupport")]
    [InlineData("textDocument.codeAction.disabledSupport")]
    [InlineData("textDocument.codeAction.dataSupport")]
    [InlineData("textDocument.codeAction.resolveSupport")]
    [InlineData("textDocument.rename.prepareSupport")]
    [InlineData("textDocument.diagnostic")]
    [InlineData("textDocument.publishDiagnostics.relatedInformation")]
    [InlineData("textDocument.publishDiagnostics.codeDescriptionSupport")]
    [InlineData("workspace.workspaceEdit.documentChanges")]
    [InlineData("workspace.workspaceEdit.changeAnnotationSupport")]
    [InlineData("workspace.workspaceEdit.resourceOperations")]
    [InlineData("workspace.applyEdit")]
    [InlineData("workspace.configuration")]
    [InlineData("workspace.didChangeConfiguration.dynamicRegistration")]
    [InlineData("workspace.didChangeWatchedFiles.dynamicRegistration")]
    [InlineData("workspace.codeLens.refreshSupport")]
    [InlineData("window.showDocument.support")]
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
