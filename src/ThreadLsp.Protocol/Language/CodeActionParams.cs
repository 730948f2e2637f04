namespace ThreadLsp.Protocol;

/// <summary>Asks what can be done about a range.</summary>
public sealed record CodeActionParams(
    TextDocumentIdentifier TextDocument,
    Range Range,
    CodeActionContext? Context = null
);
