namespace ThreadLsp.Syntax.Collections;

/// <summary>Where a search in a <see cref="SumTree{TItem,TSummary}"/> ended.</summary>
/// <param name="Index">The index of the item found, or the number of items when there is none.</param>
/// <param name="Before">The sum of all items before <paramref name="Index"/>.</param>
/// <typeparam name="TSummary">What the tree sums up.</typeparam>
public readonly record struct SumTreePosition<TSummary>(int Index, TSummary Before)
    where TSummary : struct, ISummary<TSummary>;
