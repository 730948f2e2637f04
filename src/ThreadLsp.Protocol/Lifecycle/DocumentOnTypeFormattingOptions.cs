namespace ThreadLsp.Protocol;

/// <summary>After which characters formatting is asked for.</summary>
public sealed record DocumentOnTypeFormattingOptions(
    string FirstTriggerCharacter,
    IReadOnlyList<string> MoreTriggerCharacter
);
