namespace ThreadLsp.Protocol;

/// <summary>Asks to rename what stands at a place.</summary>
public sealed record RenameParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    string NewName
);
