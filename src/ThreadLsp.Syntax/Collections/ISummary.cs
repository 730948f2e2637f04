namespace ThreadLsp.Syntax.Collections;

/// <summary>What a subtree of a <see cref="SumTree{TItem,TSummary}"/> knows about its items: a monoid.</summary>
/// <remarks>
/// Invariant: <c>Add</c> is associative and <c>Zero</c> is its neutral element, so a sum does not depend on how
/// the tree happens to be cut into nodes. It need not be commutative.
/// </remarks>
/// <typeparam name="TSelf">The summary type itself.</typeparam>
public interface ISummary<TSelf>
    where TSelf : struct, ISummary<TSelf>
{
    /// <summary>The summary of no items.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>The summary of the items of <paramref name="left"/> followed by those of <paramref name="right"/>.</summary>
    static abstract TSelf Add(in TSelf left, in TSelf right);

    /// <summary>
    /// The sum of items some of which are replaced, out of the sum before: so that an edit does not add up again what it leaves alone.
    /// </summary>
    /// <param name="whole">The sum before.</param>
    /// <param name="part">The sum of the items that are replaced; they are neighbours.</param>
    /// <param name="replacement">The sum of what stands in their place.</param>
    /// <param name="sum">The sum afterwards, the same as adding up all items gives.</param>
    /// <returns>False where these three do not tell: then all items are to be added up.</returns>
    static abstract bool TryExchange(
        in TSelf whole,
        in TSelf part,
        in TSelf replacement,
        out TSelf sum
    );
}
