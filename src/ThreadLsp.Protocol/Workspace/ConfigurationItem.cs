namespace ThreadLsp.Protocol;

/// <summary>A part of the settings that is asked for.</summary>
public sealed record ConfigurationItem(string Section);
