namespace ThreadLsp.Protocol;

/// <summary>What would be renamed.</summary>
public sealed record PrepareRenameResult(Range Range, string Placeholder);
