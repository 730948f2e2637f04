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
}
