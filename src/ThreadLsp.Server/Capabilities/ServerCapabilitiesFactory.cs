using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Handlers.Workspace;

namespace ThreadLsp.Server.Capabilities;

/// <summary>What the server says it can do.</summary>
internal static class ServerCapabilitiesFactory
{
    public static ServerCapabilities Create(ClientCapabilities client) =>
        new()
        {
            PositionEncoding = client.PositionEncodingName,
            TextDocumentSync = new(OpenClose: true, TextDocumentSyncKind.Incremental),
            DocumentSymbolProvider = true,
            FoldingRangeProvider = true,
            DefinitionProvider = true,
            DeclarationProvider = true,
            TypeDefinitionProvider = true,
            ImplementationProvider = true,
            ReferencesProvider = true,
            DocumentHighlightProvider = true,
            TypeHierarchyProvider = true,
            CallHierarchyProvider = true,
            CodeLensProvider = new(ResolveProvider: true),
            DocumentLinkProvider = new(ResolveProvider: false),
            HoverProvider = true,
            SelectionRangeProvider = true,
            InlayHintProvider = true,
            SemanticTokensProvider = new(
                SemanticTokenForm.Of(client).Legend,
                Range: true,
                new(Delta: true)
            ),
            DocumentFormattingProvider = true,
            DocumentRangeFormattingProvider = true,
            DocumentOnTypeFormattingProvider = new("\n", ["\t"]),
            RenameProvider = client.PreparesRename
                ? JsonAnswer.Of(
                    new RenameOptions(PrepareProvider: true),
                    ProtocolJson.Default.RenameOptions
                )
                : JsonAnswer.Of(true, ProtocolJson.Default.Boolean),
            LinkedEditingRangeProvider = true,
            CompletionProvider = new([">", "[", "@"]),
            CodeActionProvider = client.CodeActions
                ? new(
                    [
                        CodeActionKinds.QuickFix,
                        CodeActionKinds.RefactorMove,
                        CodeActionKinds.RefactorRewrite,
                        CodeActionKinds.RefactorExtract,
                        CodeActionKinds.FixAll,
                    ],
                    client.ResolvesEdits
                )
                : null,
            // Diagnostics are pulled or pushed, never both: a client would show them twice.
            DiagnosticProvider = client.PullsDiagnostics
                ? new(
                    "threadlsp",
                    InterFileDependencies: false,
                    WorkspaceDiagnostics: true,
                    WorkDoneProgress: true
                )
                : null,
            WorkspaceSymbolProvider = new(WorkDoneProgress: true),
            Workspace = new(new(Supported: true, ChangeNotifications: true)),
            ExecuteCommandProvider = new([
                .. NavigationCommands.Names,
                .. SubthreadCommands.Names,
                FoldCommand.Name,
            ]),
        };
}
