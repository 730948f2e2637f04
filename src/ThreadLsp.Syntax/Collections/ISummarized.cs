namespace ThreadLsp.Syntax.Collections;

/// <summary>An item that can stand in a <see cref="SumTree{TItem,TSummary}"/>.</summary>
/// <typeparam name="TSummary">What the tree sums up.</typeparam>
public interface ISummarized<TSummary>
    where TSummary : struct, ISummary<TSummary>
{
    /// <summary>How many items one leaf holds at the most; chosen by measurement for the size of the item.</summary>
    static abstract int LeafCapacity { get; }

    /// <summary>The summary of this item alone.</summary>
    TSummary Summary { get; }
}
