namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>A leaf (items) or a branch (children); never changed once made.</summary>
    private sealed class Node
    {
        private Node(TItem[]? items, Node[]? children, int height, int count, TSummary summary)
        {
            Items = items;
            Children = children;
            Height = height;
            Count = count;
            Summary = summary;
            SyntaxWork.CountNode();
        }

        /// <summary>The items of a leaf; null in a branch.</summary>
        public TItem[]? Items { get; }

        /// <summary>The children of a branch, all of height <c>Height - 1</c>; null in a leaf.</summary>
        public Node[]? Children { get; }

        /// <summary>0 for a leaf.</summary>
        public int Height { get; }

        /// <summary>The number of items below.</summary>
        public int Count { get; }

        /// <summary>The sum of the items below.</summary>
        public TSummary Summary { get; }

        /// <summary>How many parts (items or children) stand directly in this node.</summary>
        public int Width => Children?.Length ?? Items!.Length;

        public static Node FromItems(TItem[] items) =>
            new(items, null, 0, items.Length, Sum(items));

        public static Node FromChildren(Node[] children)
        {
            var sum = TSummary.Zero;
            var count = 0;
            foreach (var child in children)
            {
                sum = TSummary.Add(sum, child.Summary);
                count += child.Count;
            }

            return new(null, children, children[0].Height + 1, count, sum);
        }

        /// <summary>The leaf of <paramref name="items"/>, which are those of this leaf but for some that were replaced.</summary>
        /// <param name="items">All items.</param>
        /// <param name="start">The first that was replaced.</param>
        /// <param name="removed">How many of this leaf's were.</param>
        /// <param name="inserted">By how many.</param>
        public Node WithItems(TItem[] items, int start, int removed, int inserted)
        {
            // A paste is added up; what is typed is a line or two of many.
            var isFew = removed + inserted < items.Length;
            return
                isFew
                && TSummary.TryExchange(
                    Summary,
                    Sum(Items.AsSpan(start, removed)),
                    Sum(items.AsSpan(start, inserted)),
                    out var sum
                )
                ? new(items, null, 0, items.Length, sum)
                : FromItems(items);
        }

        /// <summary>The branch of <paramref name="children"/>, which are those of this branch but for one that was replaced.</summary>
        /// <param name="children">All children.</param>
        /// <param name="was">The child of this branch.</param>
        /// <param name="now">What stands in its place.</param>
        public Node WithChild(Node[] children, Node was, Node now) =>
            TSummary.TryExchange(Summary, was.Summary, now.Summary, out var sum)
                ? new(null, children, Height, Count - was.Count + now.Count, sum)
                : FromChildren(children);

        private static TSummary Sum(ReadOnlySpan<TItem> items)
        {
            var sum = TSummary.Zero;
            foreach (ref readonly var item in items)
            {
                sum = TSummary.Add(sum, item.Summary);
            }

            return sum;
        }
    }
}
