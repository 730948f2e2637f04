namespace ThreadLsp.Protocol;

/// <summary>Some lines of the tree of a thread.</summary>
/// <param name="Items">In the order of the text.</param>
/// <param name="HasMore">True where others follow.</param>
public sealed record SubthreadsResult(IReadOnlyList<SubthreadItem> Items, bool HasMore);
