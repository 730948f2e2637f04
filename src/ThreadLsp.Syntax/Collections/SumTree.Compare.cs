namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>
    /// How many items both sequences begin with in common. Nodes that both share are not entered: O(log² n) where one sequence was made
    /// of the other by an edit, and nothing before the edit is read.
    /// </summary>
    /// <remarks>Items that are equal in a node that is not shared count as common as well.</remarks>
    public int CountCommonStart<TComparer>(SumTree<TItem, TSummary> other, in TComparer comparer)
        where TComparer : struct, IEqualityComparer<TItem>
    {
        var shortest = int.Min(Count, other.Count);
        var common = 0;
        while (common < shortest)
        {
            SyntaxWork.CountComparison();
            if (FindSharedFrom(other, common) is { } shared)
            {
                common += shared.Count;
            }
            else if (comparer.Equals(this[common], other[common]))
            {
                common++;
            }
            else
            {
                break;
            }
        }

        return common;
    }

    /// <summary>As <see cref="CountCommonStart"/>, from the end.</summary>
    /// <param name="other">The other sequence.</param>
    /// <param name="most">Where to stop.</param>
    /// <param name="comparer">What makes two items equal.</param>
    public int CountCommonEnd<TComparer>(
        SumTree<TItem, TSummary> other,
        int most,
        in TComparer comparer
    )
        where TComparer : struct, IEqualityComparer<TItem>
    {
        var common = 0;
        while (common < most)
        {
            SyntaxWork.CountComparison();
            if (FindSharedUpTo(other, common) is { } shared)
            {
                common += shared.Count;
            }
            else if (comparer.Equals(this[Count - common - 1], other[other.Count - common - 1]))
            {
                common++;
            }
            else
            {
                break;
            }
        }

        return int.Min(common, most);
    }

    /// <summary>The largest node that both trees share and that begins at this item in both; null where there is none.</summary>
    private Node? FindSharedFrom(SumTree<TItem, TSummary> other, int index)
    {
        var left = FindNodeFrom(root, index);
        var right = FindNodeFrom(other.root, index);
        while (left is not null && right is not null && !ReferenceEquals(left, right))
        {
            var (height, otherHeight) = (left.Height, right.Height);
            left = height >= otherHeight ? (left as Branch)?.Children[0] : left;
            right = otherHeight >= height ? (right as Branch)?.Children[0] : right;
        }

        return left is null ? null : right;
    }

    /// <summary>The largest node that both trees share and that has so many items behind it in both; null where there is none.</summary>
    private Node? FindSharedUpTo(SumTree<TItem, TSummary> other, int behind)
    {
        var left = FindNodeUpTo(root, behind);
        var right = FindNodeUpTo(other.root, behind);
        while (left is not null && right is not null && !ReferenceEquals(left, right))
        {
            var (height, otherHeight) = (left.Height, right.Height);
            left = height >= otherHeight ? (left as Branch)?.Children[^1] : left;
            right = otherHeight >= height ? (right as Branch)?.Children[^1] : right;
        }

        return left is null ? null : right;
    }

    private static Node? FindNodeFrom(Node node, int index)
    {
        while (index > 0 && node is Branch branch)
        {
            var children = branch.Children;
            var child = 0;
            while (index >= children[child].Count)
            {
                index -= children[child++].Count;
            }

            node = children[child];
        }

        return index == 0 ? node : null;
    }

    private static Node? FindNodeUpTo(Node node, int behind)
    {
        while (behind > 0 && node is Branch branch)
        {
            var children = branch.Children;
            var child = children.Length - 1;
            while (behind >= children[child].Count)
            {
                behind -= children[child--].Count;
            }

            node = children[child];
        }

        return behind == 0 ? node : null;
    }
}
