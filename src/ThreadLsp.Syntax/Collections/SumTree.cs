namespace ThreadLsp.Syntax.Collections;

/// <summary>
/// An immutable, balanced sequence in which every node carries the sum of its items: the one persistent structure
/// that both the text and the lines of a document are built on.
/// </summary>
/// <remarks>
/// <para>
/// A B+ tree, edited by copying one leaf and the path to it; all else is shared between the versions. The idea of
/// descending by sums is that of finger trees (Hinze and Paterson, 2006) on the nodes of a B+ tree.
/// </para>
/// <para>Invariant: all leaves stand at the same height; no node is empty but the root of an empty sequence.</para>
/// <para>Functions recurse on the height of the tree, which is logarithmic (at most 12), never on the number of items.</para>
/// </remarks>
/// <typeparam name="TItem">The items: small immutable values.</typeparam>
/// <typeparam name="TSummary">What is summed up.</typeparam>
public sealed partial class SumTree<TItem, TSummary>
    where TItem : struct, ISummarized<TSummary>
    where TSummary : struct, ISummary<TSummary>
{
    private const int BranchCapacity = 16;

    private readonly Node root;

    private SumTree(Node root) => this.root = root;

    /// <summary>The sequence of no items.</summary>
    public static SumTree<TItem, TSummary> Empty { get; } = new(new Leaf([]));

    /// <summary>The number of items.</summary>
    public int Count => root.Count;

    /// <summary>The sum of all items.</summary>
    public TSummary Summary => root.Summary;

    /// <summary>The number of nodes from the root to a leaf, both included.</summary>
    public int Height => root.Height + 1;

    /// <summary>The item at <paramref name="index"/>; O(log n).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public TItem this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var leaf = FindLeaf(ref index);
            return leaf[index];
        }
    }

    /// <summary>The tree of these items; O(n).</summary>
    public static SumTree<TItem, TSummary> From(ReadOnlySpan<TItem> items)
    {
        var builder = new Builder();
        foreach (ref readonly var item in items)
        {
            builder.Add(item);
        }

        return builder.ToTree();
    }

    /// <summary>The sum of the first <paramref name="count"/> items; O(log n).</summary>
    public TSummary SumBefore(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        SyntaxWork.CountDescent();
        var sum = TSummary.Zero;
        var node = root;
        while (node is Branch branch)
        {
            var children = branch.Children;
            var child = 0;
            while (child < children.Length - 1 && count >= children[child].Count)
            {
                count -= children[child].Count;
                sum = TSummary.Add(sum, children[child].Summary);
                child++;
            }

            node = children[child];
        }

        foreach (ref readonly var item in ((Leaf)node).Items.AsSpan(0, count))
        {
            sum = TSummary.Add(sum, item.Summary);
        }

        return sum;
    }

    /// <summary>The first item whose inclusion makes <paramref name="seek"/> reached; O(log n).</summary>
    /// <returns>Its index and the sum before it; the number of items and the whole sum when no prefix reaches it.</returns>
    public SumTreePosition<TSummary> Seek<TSeek>(in TSeek seek)
        where TSeek : struct, ISeek<TSummary> => Seek(seek, out _);

    /// <summary>As <see cref="Seek{TSeek}(in TSeek)"/>, with the item itself; the default value where there is none.</summary>
    public SumTreePosition<TSummary> Seek<TSeek>(in TSeek seek, out TItem found)
        where TSeek : struct, ISeek<TSummary>
    {
        SyntaxWork.CountDescent();
        found = default;
        var index = 0;
        var sum = TSummary.Zero;
        var node = root;
        while (node is Branch branch)
        {
            var children = branch.Children;
            var child = 0;
            while (child < children.Length)
            {
                var next = TSummary.Add(sum, children[child].Summary);
                if (seek.IsReached(next))
                {
                    break;
                }

                sum = next;
                index += children[child].Count;
                child++;
            }

            if (child == children.Length)
            {
                return new(index, sum);
            }

            node = children[child];
        }

        foreach (ref readonly var item in ((Leaf)node).Items.AsSpan())
        {
            var next = TSummary.Add(sum, item.Summary);
            if (seek.IsReached(next))
            {
                found = item;
                break;
            }

            sum = next;
            index++;
        }

        return new(index, sum);
    }

    /// <summary>
    /// The first item that the items up to it, itself included, measure more than <paramref name="measure"/> with; O(log n). What is
    /// measured is a number, and quicker to add up than whole sums are.
    /// </summary>
    /// <returns>Its index and what the items before it measure; the number of items and what all measure when there is none.</returns>
    public MeasuredPosition Seek<TMeasure>(int measure, out TItem found)
        where TMeasure : struct, IMeasure<TItem, TSummary>
    {
        SyntaxWork.CountDescent();
        found = default;
        var index = 0;
        var before = 0;
        var node = root;
        while (node is Branch branch)
        {
            var children = branch.Children;
            node = null;
            foreach (var child in children)
            {
                var next = before + TMeasure.Of(child.Summary);
                if (next > measure)
                {
                    node = child;
                    break;
                }

                before = next;
                index += child.Count;
            }

            if (node is null)
            {
                return new(index, before);
            }
        }

        foreach (ref readonly var item in ((Leaf)node).Items.AsSpan())
        {
            var next = before + TMeasure.Of(item);
            if (next > measure)
            {
                found = item;
                break;
            }

            before = next;
            index++;
        }

        return new(index, before);
    }

    /// <summary>The index of the first match at <paramref name="start"/> or later, or -1; O(log n).</summary>
    public int FindFirst<TFilter>(int start, in TFilter filter)
        where TFilter : struct, IFilter<TItem, TSummary>
    {
        SyntaxWork.CountDescent();
        return start >= Count ? -1 : FindFirst(root, int.Max(start, 0), 0, filter);
    }

    /// <summary>The index of the last match before <paramref name="end"/>, or -1; O(log n).</summary>
    public int FindLast<TFilter>(int end, in TFilter filter)
        where TFilter : struct, IFilter<TItem, TSummary>
    {
        SyntaxWork.CountDescent();
        return end <= 0 ? -1 : FindLast(root, int.Min(end, Count), 0, filter);
    }

    private static int FindFirst<TFilter>(Node node, int start, int offset, in TFilter filter)
        where TFilter : struct, IFilter<TItem, TSummary>
    {
        if (!filter.MayContain(node.Summary))
        {
            return -1;
        }

        if (node is Leaf leaf)
        {
            var items = leaf.Items;
            for (var i = start; i < items.Length; i++)
            {
                if (filter.IsMatch(items[i]))
                {
                    return offset + i;
                }
            }

            return -1;
        }

        foreach (var child in ((Branch)node).Children)
        {
            if (start < child.Count)
            {
                var found = FindFirst(child, start, offset, filter);
                if (found >= 0)
                {
                    return found;
                }
            }

            start = int.Max(0, start - child.Count);
            offset += child.Count;
        }

        return -1;
    }

    private static int FindLast<TFilter>(Node node, int end, int offset, in TFilter filter)
        where TFilter : struct, IFilter<TItem, TSummary>
    {
        if (!filter.MayContain(node.Summary))
        {
            return -1;
        }

        if (node is Leaf leaf)
        {
            var items = leaf.Items;
            for (var i = int.Min(end, items.Length) - 1; i >= 0; i--)
            {
                if (filter.IsMatch(items[i]))
                {
                    return offset + i;
                }
            }

            return -1;
        }

        var children = ((Branch)node).Children;
        var first = node.Count;
        for (var i = children.Length - 1; i >= 0; i--)
        {
            first -= children[i].Count;
            if (first < end)
            {
                var found = FindLast(children[i], end - first, offset + first, filter);
                if (found >= 0)
                {
                    return found;
                }
            }
        }

        return -1;
    }
}
