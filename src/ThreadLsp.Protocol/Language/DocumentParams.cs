namespace ThreadLsp.Protocol;

/// <summary>A request about a whole document: its symbols, its folds.</summary>
public sealed record DocumentParams(TextDocumentIdentifier TextDocument);
