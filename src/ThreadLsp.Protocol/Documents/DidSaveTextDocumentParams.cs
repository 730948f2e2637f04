namespace ThreadLsp.Protocol;

/// <summary>A document was saved.</summary>
public sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument);
