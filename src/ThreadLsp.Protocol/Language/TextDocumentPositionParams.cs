namespace ThreadLsp.Protocol;

/// <summary>A request about a place in a document.</summary>
public sealed record TextDocumentPositionParams(
    TextDocumentIdentifier TextDocument,
    Position Position
);
