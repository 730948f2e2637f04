using ThreadLsp.Protocol;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Capabilities;

/// <summary>What a client can do, as answers to the questions the handlers ask.</summary>
public sealed record ClientCapabilities
{
    /// <summary>The client's name; empty where it gives none.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of columns: the first the client names that the server knows.</summary>
    public required PositionEncoding PositionEncoding { get; init; }

    /// <summary>It shows symbols within symbols.</summary>
    public required bool HierarchicalSymbols { get; init; }

    /// <summary>How many folds it takes. Whether it folds parts of lines is not asked: every fold is of whole lines.</summary>
    public required int FoldingRangeLimit { get; init; }

    /// <summary>It takes links with the range they begin at.</summary>
    public required bool DefinitionLinks { get; init; }

    /// <summary>As <see cref="DefinitionLinks"/>, for declarations.</summary>
    public required bool DeclarationLinks { get; init; }

    /// <summary>As <see cref="DefinitionLinks"/>, for type definitions.</summary>
    public required bool TypeDefinitionLinks { get; init; }

    /// <summary>As <see cref="DefinitionLinks"/>, for implementations.</summary>
    public required bool ImplementationLinks { get; init; }

    /// <summary>It shows what is said of a link.</summary>
    public required bool LinkTooltips { get; init; }

    /// <summary>It can be told to ask for code lenses again.</summary>
    public required bool RefreshesCodeLenses { get; init; }

    /// <summary>It tells of changed files once it was asked to.</summary>
    public required bool RegistersWatchedFiles { get; init; }

    /// <summary>It can be told to ask for folds again.</summary>
    public required bool RefreshesFolds { get; init; }

    /// <summary>It shows inferred placements by requests of ThreadLsp's own, and wants to hear when they are others.</summary>
    public required bool HearsOfNesting { get; init; }

    /// <summary>It can be told to ask for diagnostics again.</summary>
    public required bool RefreshesDiagnostics { get; init; }

    /// <summary>It shows how far a work of the server's own has come.</summary>
    public required bool WorkDoneProgress { get; init; }

    /// <summary>It shows Markdown.</summary>
    public required bool MarkdownHover { get; init; }

    /// <summary>It asks for diagnostics itself.</summary>
    public required bool PullsDiagnostics { get; init; }

    /// <summary>It takes the version with published diagnostics.</summary>
    public required bool DiagnosticVersions { get; init; }

    /// <summary>It shows other places beside a diagnostic.</summary>
    public required bool RelatedInformation { get; init; }

    /// <summary>It leads to what a code means.</summary>
    public required bool CodeDescriptions { get; init; }

    /// <summary>It can be asked to show a place.</summary>
    public required bool ShowDocument { get; init; }

    /// <summary>It takes code actions that are no commands.</summary>
    public required bool CodeActions { get; init; }

    /// <summary>It marks the code action that is most likely meant.</summary>
    public required bool PreferredActions { get; init; }

    /// <summary>It asks for the edit of a code action when the user has chosen it.</summary>
    public required bool ResolvesEdits { get; init; }

    /// <summary>It takes edits with the version they are for.</summary>
    public required bool DocumentChanges { get; init; }

    /// <summary>It shows what an edit says of itself, and asks before it makes one that is to be confirmed.</summary>
    public required bool ChangeAnnotations { get; init; }

    /// <summary>It asks beforehand what would be renamed.</summary>
    public required bool PreparesRename { get; init; }

    /// <summary>It takes completions with places to fill in.</summary>
    public required bool Snippets { get; init; }

    /// <summary>It can be asked to make an edit.</summary>
    public required bool AppliesEdits { get; init; }

    /// <summary>It makes files as part of an edit.</summary>
    public required bool CreatesFiles { get; init; }

    /// <summary>It shows actions that cannot be done, with the reason why not.</summary>
    public required bool DisabledActions { get; init; }

    /// <summary>It takes the kinds of folds that LSP names.</summary>
    public required bool FoldingRangeKinds { get; init; }

    /// <summary>It shows a text of the server's for what is folded.</summary>
    public required bool CollapsedText { get; init; }

    /// <summary>The names it knows for coloured words; null where it has no list of them.</summary>
    public required IReadOnlySet<string>? TokenTypes { get; init; }

    /// <summary>As <see cref="TokenTypes"/>, for modifiers.</summary>
    public required IReadOnlySet<string>? TokenModifiers { get; init; }

    /// <summary>It can be told to ask for inlay hints again.</summary>
    public required bool RefreshesInlayHints { get; init; }

    /// <summary>It can be asked for settings.</summary>
    public required bool AnswersConfiguration { get; init; }

    /// <summary>It tells of changed settings once it was asked to.</summary>
    public required bool RegistersConfigurationChanges { get; init; }

    /// <summary>A client that says nothing of itself.</summary>
    public static ClientCapabilities None { get; } = Read(new InitializeParams());

    /// <summary>LSP's name for the encoding.</summary>
    public string PositionEncodingName =>
        PositionEncoding switch
        {
            PositionEncoding.Utf8 => "utf-8",
            PositionEncoding.Utf32 => "utf-32",
            _ => "utf-16",
        };

    /// <summary>What a client says of itself; what it does not say it cannot do.</summary>
    public static ClientCapabilities Read(InitializeParams parameters)
    {
        var client = new CapabilityReader(parameters.Capabilities);
        return new()
        {
            Name = parameters.ClientInfo?.Name ?? string.Empty,
            PositionEncoding = ChooseEncoding(client.List("general.positionEncodings") ?? []),
            HierarchicalSymbols = client.IsTrue(
                "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"
            ),
            FoldingRangeLimit =
                client.Count("textDocument.foldingRange.rangeLimit") ?? int.MaxValue,
            DefinitionLinks = client.IsTrue("textDocument.definition.linkSupport"),
            DeclarationLinks = client.IsTrue("textDocument.declaration.linkSupport"),
            TypeDefinitionLinks = client.IsTrue("textDocument.typeDefinition.linkSupport"),
            ImplementationLinks = client.IsTrue("textDocument.implementation.linkSupport"),
            LinkTooltips = client.IsTrue("textDocument.documentLink.tooltipSupport"),
            RefreshesCodeLenses = client.IsTrue("workspace.codeLens.refreshSupport"),
            RegistersWatchedFiles = client.IsTrue(
                "workspace.didChangeWatchedFiles.dynamicRegistration"
            ),
            RefreshesFolds = client.IsTrue("workspace.foldingRange.refreshSupport"),
            HearsOfNesting = client.IsTrue("experimental.threadLsp.nestingChanged"),
            RefreshesDiagnostics = client.IsTrue("workspace.diagnostics.refreshSupport"),
            WorkDoneProgress = client.IsTrue("window.workDoneProgress"),
            MarkdownHover = client.List("textDocument.hover.contentFormat") is ["markdown", ..],
            PullsDiagnostics = client.Describes("textDocument.diagnostic"),
            DiagnosticVersions = client.IsTrue("textDocument.publishDiagnostics.versionSupport"),
            RelatedInformation =
                client.IsTrue("textDocument.publishDiagnostics.relatedInformation")
                || client.IsTrue("textDocument.diagnostic.relatedInformation"),
            CodeDescriptions =
                client.IsTrue("textDocument.publishDiagnostics.codeDescriptionSupport")
                || client.IsTrue("textDocument.diagnostic.codeDescriptionSupport"),
            ShowDocument = client.IsTrue("window.showDocument.support"),
            PreferredActions = client.IsTrue("textDocument.codeAction.isPreferredSupport"),
            CodeActions = client.Describes("textDocument.codeAction.codeActionLiteralSupport"),
            ResolvesEdits =
                client.IsTrue("textDocument.codeAction.dataSupport")
                && client.Lists("textDocument.codeAction.resolveSupport.properties", "edit"),
            DocumentChanges = client.IsTrue("workspace.workspaceEdit.documentChanges"),
            ChangeAnnotations = client.Describes("workspace.workspaceEdit.changeAnnotationSupport"),
            PreparesRename = client.IsTrue("textDocument.rename.prepareSupport"),
            Snippets = client.IsTrue("textDocument.completion.completionItem.snippetSupport"),
            AppliesEdits = client.IsTrue("workspace.applyEdit"),
            CreatesFiles =
                client.IsTrue("workspace.workspaceEdit.documentChanges")
                && client.Lists("workspace.workspaceEdit.resourceOperations", "create"),
            DisabledActions = client.IsTrue("textDocument.codeAction.disabledSupport"),
            FoldingRangeKinds =
                client.List("textDocument.foldingRange.foldingRangeKind.valueSet") is not null,
            CollapsedText = client.IsTrue("textDocument.foldingRange.foldingRange.collapsedText"),
            TokenTypes = client
                .List("textDocument.semanticTokens.tokenTypes")
                ?.ToHashSet(StringComparer.Ordinal),
            TokenModifiers = client
                .List("textDocument.semanticTokens.tokenModifiers")
                ?.ToHashSet(StringComparer.Ordinal),
            RefreshesInlayHints = client.IsTrue("workspace.inlayHint.refreshSupport"),
            AnswersConfiguration = client.IsTrue("workspace.configuration"),
            RegistersConfigurationChanges = client.IsTrue(
                "workspace.didChangeConfiguration.dynamicRegistration"
            ),
        };
    }

    /// <summary>The first that both know; LSP has UTF-16 where nothing is agreed upon.</summary>
    private static PositionEncoding ChooseEncoding(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            switch (name)
            {
                case "utf-8":
                    return PositionEncoding.Utf8;
                case "utf-16":
                    return PositionEncoding.Utf16;
                case "utf-32":
                    return PositionEncoding.Utf32;
            }
        }

        return PositionEncoding.Utf16;
    }
}
