namespace ThreadLsp.Protocol;

/// <summary>Why an action cannot be done, in words for the user.</summary>
public sealed record CodeActionDisabled(string Reason);
