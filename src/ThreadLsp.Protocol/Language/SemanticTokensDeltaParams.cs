namespace ThreadLsp.Protocol;

/// <summary>Asks which semantic tokens have changed since an earlier answer.</summary>
public sealed record SemanticTokensDeltaParams(
    TextDocumentIdentifier TextDocument,
    string PreviousResultId
);
