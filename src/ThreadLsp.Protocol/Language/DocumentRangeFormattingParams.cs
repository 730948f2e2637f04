namespace ThreadLsp.Protocol;

/// <summary>Asks to format a range of a document.</summary>
public sealed record DocumentRangeFormattingParams(
    TextDocumentIdentifier TextDocument,
    Range Range,
    FormattingOptions? Options = null
);
