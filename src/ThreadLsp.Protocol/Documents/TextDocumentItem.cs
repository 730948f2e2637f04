namespace ThreadLsp.Protocol;

/// <summary>A document with its text.</summary>
public sealed record TextDocumentItem(
    string Uri,
    string Text,
    string? LanguageId = null,
    int? Version = null
);
