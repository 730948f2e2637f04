namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>The items from <paramref name="start"/> on, in order; O(log n) to begin and for each leaf, O(1) for each item.</summary>
    public Enumerator GetEnumerator(int start) => new(this, start);

    /// <summary>All items in order.</summary>
    public Enumerator GetEnumerator() => new(this, 0);

    /// <summary>The leaf that holds an item; <paramref name="index"/> becomes the place of the item in it.</summary>
    private TItem[] FindLeaf(ref int index)
    {
        SyntaxWork.CountDescent();
        var node = root;
        while (node is Branch branch)
        {
            var children = branch.Children;
            var child = 0;
            while (child < children.Length - 1 && index >= children[child].Count)
            {
                index -= children[child].Count;
                child++;
            }

            node = children[child];
        }

        return ((Leaf)node).Items;
    }

    /// <summary>Walks the leaves, each found from the root: that costs less than a stack of branches would, and allocates nothing.</summary>
    public struct Enumerator
    {
        private readonly SumTree<TItem, TSummary> tree;
        private TItem[] items;
        private int position;
        private int next;

        internal Enumerator(SumTree<TItem, TSummary> tree, int start)
        {
            this.tree = tree;
            position = start;
            items = tree.FindLeaf(ref position);
            next = start - position + items.Length;
            position--;
        }

        /// <summary>The item the walk stands at.</summary>
        public readonly TItem Current => items[position];

        /// <summary>Goes to the next item; false at the end.</summary>
        public bool MoveNext()
        {
            if (++position < items.Length)
            {
                return true;
            }

            if (next >= tree.Count)
            {
                position = items.Length;
                return false;
            }

            position = next;
            items = tree.FindLeaf(ref position);
            next += items.Length;
            return true;
        }
    }
}
