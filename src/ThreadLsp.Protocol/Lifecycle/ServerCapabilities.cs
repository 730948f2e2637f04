namespace ThreadLsp.Protocol;

/// <summary>What this server can do.</summary>
public sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public required TextDocumentSyncOptions TextDocumentSync { get; init; }

    public bool DocumentSymbolProvider { get; init; }

    public bool FoldingRangeProvider { get; init; }

    public bool DefinitionProvider { get; init; }

    public bool DeclarationProvider { get; init; }

    public bool TypeDefinitionProvider { get; init; }

    public bool ImplementationProvider { get; init; }

    public bool ReferencesProvider { get; init; }

    public bool DocumentHighlightProvider { get; init; }

    public bool TypeHierarchyProvider { get; init; }

    public bool CallHierarchyProvider { get; init; }

    public ResolveOptions? CodeLensProvider { get; init; }

    public ResolveOptions? DocumentLinkProvider { get; init; }

    public bool HoverProvider { get; init; }

    public bool SelectionRangeProvider { get; init; }

    public bool InlayHintProvider { get; init; }

    public SemanticTokensOptions? SemanticTokensProvider { get; init; }

    public bool DocumentFormattingProvider { get; init; }

    public bool DocumentRangeFormattingProvider { get; init; }

    public DocumentOnTypeFormattingOptions? DocumentOnTypeFormattingProvider { get; init; }

    /// <summary>True, or options for clients that ask beforehand what would be renamed.</summary>
    public RawJson? RenameProvider { get; init; }

    public bool LinkedEditingRangeProvider { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public WorkDoneProgressOptions? WorkspaceSymbolProvider { get; init; }

    public WorkspaceCapabilities? Workspace { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }
}
