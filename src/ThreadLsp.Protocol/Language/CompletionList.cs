namespace ThreadLsp.Protocol;

/// <summary>What can be put in at a place.</summary>
/// <param name="IsIncomplete">True where more typing may bring others.</param>
/// <param name="Items">The completions.</param>
public sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);
