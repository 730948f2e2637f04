namespace ThreadLsp.Protocol;

/// <summary>How documents are kept in step.</summary>
public sealed record TextDocumentSyncOptions(bool OpenClose, TextDocumentSyncKind Change);
