namespace ThreadLsp.Protocol;

/// <summary>Asks for all places that belong to one.</summary>
public sealed record ReferenceParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    ReferenceContext? Context = null
);
