namespace ThreadLsp.Protocol;

/// <summary>Asks to format a document.</summary>
public sealed record DocumentFormattingParams(
    TextDocumentIdentifier TextDocument,
    FormattingOptions? Options = null
);
