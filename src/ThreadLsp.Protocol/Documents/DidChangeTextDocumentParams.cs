namespace ThreadLsp.Protocol;

/// <summary>A document was edited: each change is relative to the document after the one before it.</summary>
public sealed record DidChangeTextDocumentParams(
    VersionedTextDocumentIdentifier TextDocument,
    IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges
);
