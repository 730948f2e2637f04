namespace ThreadLsp.Protocol;

/// <summary>A range in a document.</summary>
public sealed record Range(Position Start, Position End);
