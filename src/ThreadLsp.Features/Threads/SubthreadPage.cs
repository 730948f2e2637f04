using System.Collections.Immutable;

namespace ThreadLsp.Features;

/// <summary>Some of the lines below a line of a tree.</summary>
/// <param name="Items">The lines in the order of the text.</param>
/// <param name="HasMore">True where others follow.</param>
public readonly record struct SubthreadPage(ImmutableArray<Subthread> Items, bool HasMore);
