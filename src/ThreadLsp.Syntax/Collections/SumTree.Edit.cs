namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>
    /// This sequence with <paramref name="removed"/> items at <paramref name="start"/> replaced by
    /// <paramref name="inserted"/>; O(log n + inserted). This tree stays as it is.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the sequence.</exception>
    public SumTree<TItem, TSummary> Replace(int start, int removed, ReadOnlySpan<TItem> inserted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(removed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Count - removed);
        if (removed == 0 && inserted.IsEmpty)
        {
            return this;
        }

        // Typing: the range lies in one leaf that does not run dry, so one leaf and its path are copied.
        if (
            inserted.Length <= TItem.LeafCapacity
            && ReplaceInLeaf(root, start, removed, inserted, SmallestLeaf) is { } edited
        )
        {
            return new(
                edited.Second is null ? edited.First : new Branch([edited.First, edited.Second])
            );
        }

        var (before, rest) = Split(root, start);
        var (_, after) = rest is null ? (null, null) : Split(rest, removed);
        var middle = inserted.IsEmpty ? null : From(inserted).root;
        var joined = Concat(Concat(before, middle), after);
        return joined is null ? Empty : new(joined);
    }

    /// <summary>A leaf under a branch is kept at least this full; a leaf that is the whole tree may be small.</summary>
    private int SmallestLeaf => root is Leaf ? 1 : TItem.LeafCapacity / 4;

    /// <summary>The items of this sequence followed by those of <paramref name="other"/>; O(log n).</summary>
    public SumTree<TItem, TSummary> Concat(SumTree<TItem, TSummary> other) =>
        Count == 0 ? other
        : other.Count == 0 ? this
        : new(Concat(root, other.root)!);

    /// <returns>
    /// The edited node, or its two halves where it would overflow; null where the edit goes beyond one leaf or leaves too little of it.
    /// </returns>
    private static (Node First, Node? Second)? ReplaceInLeaf(
        Node node,
        int start,
        int removed,
        ReadOnlySpan<TItem> inserted,
        int smallest
    )
    {
        if (node is not Branch branch)
        {
            return ReplaceItems((Leaf)node, start, removed, inserted, smallest);
        }

        var children = branch.Children;
        var index = 0;
        while (index < children.Length - 1 && start >= children[index].Count)
        {
            start -= children[index].Count;
            index++;
        }

        if (ReplaceInLeaf(children[index], start, removed, inserted, smallest) is not { } child)
        {
            return null;
        }

        if (child.Second is null)
        {
            return (branch.WithChild(index, child.First), null);
        }

        return Pack([.. children[..index], child.First, child.Second, .. children[(index + 1)..]]);
    }

    private static (Node First, Node? Second)? ReplaceItems(
        Leaf leaf,
        int start,
        int removed,
        ReadOnlySpan<TItem> inserted,
        int smallest
    )
    {
        var items = leaf.Items;
        var width = items.Length - removed + inserted.Length;
        // The last leaf of a sequence may be small from the start and stays so; any other that shrinks needs its neighbours.
        var runsDry = width == 0 || (width < smallest && items.Length >= smallest);
        if (start + removed > items.Length || runsDry)
        {
            return null;
        }

        var edited = new TItem[width];
        items.AsSpan(0, start).CopyTo(edited);
        inserted.CopyTo(edited.AsSpan(start));
        items.AsSpan(start + removed).CopyTo(edited.AsSpan(start + inserted.Length));
        return width <= TItem.LeafCapacity
            ? (leaf.WithItems(edited, start, removed, inserted.Length), null)
            : (new Leaf(edited[..(width / 2)]), new Leaf(edited[(width / 2)..]));
    }

    private static (Node? Before, Node? After) Split(Node node, int index)
    {
        if (index == 0)
        {
            return (null, node);
        }

        if (index == node.Count)
        {
            return (node, null);
        }

        if (node is Leaf leaf)
        {
            return (new Leaf(leaf.Items[..index]), new Leaf(leaf.Items[index..]));
        }

        var children = ((Branch)node).Children;
        var child = 0;
        while (index >= children[child].Count)
        {
            index -= children[child].Count;
            child++;
        }

        var (before, after) = Split(children[child], index);
        return (
            Concat(Gather(children[..child]), before),
            Concat(after, Gather(children[(child + 1)..]))
        );
    }

    private static Node? Gather(ReadOnlySpan<Node> siblings) =>
        siblings.Length switch
        {
            0 => null,
            1 => siblings[0],
            _ => new Branch(siblings),
        };

    private static Node? Concat(Node? left, Node? right)
    {
        if (left is null || left.Count == 0)
        {
            return right;
        }

        if (right is null || right.Count == 0)
        {
            return left;
        }

        var (first, second) = Join(left, right);
        return second is null ? first : new Branch([first, second]);
    }

    /// <summary>One or two nodes of the greater of both heights that hold the items of both.</summary>
    private static (Node First, Node? Second) Join(Node left, Node right)
    {
        if (left.Height == right.Height)
        {
            return left is Leaf leaf
                ? Pack(leaf.Items, ((Leaf)right).Items)
                : Pack([.. ((Branch)left).Children, .. ((Branch)right).Children]);
        }

        if (left.Height > right.Height)
        {
            var children = ((Branch)left).Children;
            var (first, second) = Join(children[^1], right);
            return Pack(
                second is null ? [.. children[..^1], first] : [.. children[..^1], first, second]
            );
        }
        else
        {
            var children = ((Branch)right).Children;
            var (first, second) = Join(left, children[0]);
            return Pack(
                second is null ? [first, .. children[1..]] : [first, second, .. children[1..]]
            );
        }
    }

    private static (Node First, Node? Second) Pack(TItem[] left, TItem[] right)
    {
        // Full enough leaves stay shared with the old tree; only small ones are merged or evened out.
        if (int.Min(left.Length, right.Length) >= TItem.LeafCapacity / 4)
        {
            return (new Leaf(left), new Leaf(right));
        }

        TItem[] all = [.. left, .. right];
        return all.Length <= TItem.LeafCapacity
            ? (new Leaf(all), null)
            : (new Leaf(all[..(all.Length / 2)]), new Leaf(all[(all.Length / 2)..]));
    }

    private static (Node First, Node? Second) Pack(ReadOnlySpan<Node> children) =>
        children.Length <= BranchCapacity
            ? (new Branch(children), null)
            : (
                new Branch(children[..(children.Length / 2)]),
                new Branch(children[(children.Length / 2)..])
            );
}
