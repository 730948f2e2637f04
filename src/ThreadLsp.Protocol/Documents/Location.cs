namespace ThreadLsp.Protocol;

/// <summary>A range in some document.</summary>
public sealed record Location(string Uri, Range Range);
