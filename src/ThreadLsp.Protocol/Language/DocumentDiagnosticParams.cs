namespace ThreadLsp.Protocol;

/// <summary>Asks for the diagnostics of a document.</summary>
public sealed record DocumentDiagnosticParams(
    TextDocumentIdentifier TextDocument,
    string? PreviousResultId = null
);
