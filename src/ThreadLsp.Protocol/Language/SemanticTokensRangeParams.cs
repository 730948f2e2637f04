namespace ThreadLsp.Protocol;

/// <summary>Asks for the semantic tokens of a range.</summary>
public sealed record SemanticTokensRangeParams(TextDocumentIdentifier TextDocument, Range Range);
