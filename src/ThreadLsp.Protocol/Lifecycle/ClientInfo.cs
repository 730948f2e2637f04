namespace ThreadLsp.Protocol;

/// <summary>The name and version of a client.</summary>
public sealed record ClientInfo(string? Name = null, string? Version = null);
