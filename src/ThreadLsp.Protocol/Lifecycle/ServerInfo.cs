namespace ThreadLsp.Protocol;

/// <summary>The name and version of this server.</summary>
public sealed record ServerInfo(string Name, string Version);
