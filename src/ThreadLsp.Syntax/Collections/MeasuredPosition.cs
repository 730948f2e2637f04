namespace ThreadLsp.Syntax.Collections;

/// <summary>Where a search for a measure in a <see cref="SumTree{TItem,TSummary}"/> ended.</summary>
/// <param name="Index">The index of the item found, or the number of items when there is none.</param>
/// <param name="Before">What all items before <paramref name="Index"/> measure.</param>
public readonly record struct MeasuredPosition(int Index, int Before);
