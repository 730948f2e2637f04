namespace ThreadLsp.Protocol;

/// <summary>Whether the place is shown.</summary>
public sealed record ShowDocumentResult(bool Success);
