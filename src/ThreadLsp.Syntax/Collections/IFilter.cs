namespace ThreadLsp.Syntax.Collections;

/// <summary>A search for an item by a property that summaries can rule out: "a header at a smaller column".</summary>
/// <typeparam name="TItem">The items of the sequence.</typeparam>
/// <typeparam name="TSummary">What the tree sums up.</typeparam>
public interface IFilter<TItem, TSummary>
    where TItem : struct, ISummarized<TSummary>
    where TSummary : struct, ISummary<TSummary>
{
    /// <summary>False only when no item under this summary matches; then the whole subtree is passed over.</summary>
    bool MayContain(in TSummary summary);

    /// <summary>True when this item is one that is looked for.</summary>
    bool IsMatch(in TItem item);
}
