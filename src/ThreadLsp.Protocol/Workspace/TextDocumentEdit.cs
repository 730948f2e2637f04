namespace ThreadLsp.Protocol;

/// <summary>Edits of one version of a document.</summary>
public sealed record TextDocumentEdit(
    OptionalVersionedTextDocumentIdentifier TextDocument,
    IReadOnlyList<TextEdit> Edits
);
