namespace ThreadLsp.Protocol;

/// <summary>Asks a client for settings.</summary>
public sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);
