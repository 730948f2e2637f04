namespace ThreadLsp.Protocol;

/// <summary>A document was closed.</summary>
public sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);
