namespace ThreadLsp.Protocol;

/// <summary>What edits say of themselves.</summary>
public sealed record ChangeAnnotation(string Label, bool NeedsConfirmation, string? Description);
