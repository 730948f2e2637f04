namespace ThreadLsp.Syntax.Collections;

/// <summary>A number that is known of every item and of every sum of items: "its characters".</summary>
/// <remarks>Invariant: it is never negative, and that of a sum is the sum of those of the items.</remarks>
/// <typeparam name="TItem">The items of the sequence.</typeparam>
/// <typeparam name="TSummary">What the tree sums up.</typeparam>
public interface IMeasure<TItem, TSummary>
    where TItem : struct, ISummarized<TSummary>
    where TSummary : struct, ISummary<TSummary>
{
    /// <summary>That of one item.</summary>
    static abstract int Of(in TItem item);

    /// <summary>That of several.</summary>
    static abstract int Of(in TSummary summary);
}
