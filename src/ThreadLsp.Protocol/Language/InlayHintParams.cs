namespace ThreadLsp.Protocol;

/// <summary>Asks for the inlay hints of a range.</summary>
public sealed record InlayHintParams(TextDocumentIdentifier TextDocument, Range Range);
