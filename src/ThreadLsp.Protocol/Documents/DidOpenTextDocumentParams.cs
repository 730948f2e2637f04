namespace ThreadLsp.Protocol;

/// <summary>A document was opened.</summary>
public sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);
