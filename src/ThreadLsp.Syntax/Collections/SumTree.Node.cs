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

        public static Node FromItems(TItem[] items)
        {
            var sum = TSummary.Zero;
            foreach (ref readonly var item in items.AsSpan())
            {
                sum = TSummary.Add(sum, item.Summary);
            }

            return new(items, null, 0, items.Length, sum);
        }

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
    }
}
