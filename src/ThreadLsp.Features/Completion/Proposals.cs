using System.Collections.Immutable;

namespace ThreadLsp.Features.Completion;

/// <summary>What can be put in at a place, the likeliest first.</summary>
/// <param name="Items">The proposals.</param>
/// <param name="IsIncomplete">True where more typing may bring others: not all of the dump was looked at, or not all that was found is here.</param>
public sealed record Proposals(ImmutableArray<Proposal> Items, bool IsIncomplete = false)
{
    /// <summary>Nothing.</summary>
    public static Proposals None { get; } = new([]);
}
