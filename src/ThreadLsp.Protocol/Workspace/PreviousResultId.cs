namespace ThreadLsp.Protocol;

/// <summary>What a client knows of a document.</summary>
public sealed record PreviousResultId(string Uri, string Value);
