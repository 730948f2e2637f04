namespace ThreadLsp.Protocol;

/// <summary>One change; without a range it is the whole new text.</summary>
public sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);
