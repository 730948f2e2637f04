namespace ThreadLsp.Protocol;

/// <summary>After which characters completion is asked for, beside those of words.</summary>
public sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);
