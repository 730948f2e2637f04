namespace ThreadLsp.Protocol;

/// <summary>Whether it can be asked beforehand what would be renamed.</summary>
public sealed record RenameOptions(bool PrepareProvider);
