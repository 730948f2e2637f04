namespace ThreadLsp.Protocol;

/// <summary>What a change notification carries.</summary>
public enum TextDocumentSyncKind
{
    None = 0,
    Full = 1,
    Incremental = 2,
}
