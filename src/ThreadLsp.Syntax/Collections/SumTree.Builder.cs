namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>Builds a tree from items in order without ever holding them in one piece; O(n).</summary>
    public sealed class Builder
    {
        private readonly List<Node> leaves = [];
        private TItem[] leaf = new TItem[TItem.LeafCapacity];
        private int used;

        /// <summary>Appends one item.</summary>
        public void Add(in TItem item)
        {
            if (used == leaf.Length)
            {
                leaves.Add(Node.FromItems(leaf));
                leaf = new TItem[TItem.LeafCapacity];
                used = 0;
            }

            leaf[used++] = item;
        }

        /// <summary>The tree of all items added so far; the builder is not to be used again.</summary>
        public SumTree<TItem, TSummary> ToTree()
        {
            if (used > 0)
            {
                leaves.Add(Node.FromItems(leaf.AsSpan(0, used).ToArray()));
            }

            return leaves.Count == 0 ? Empty : new(BuildLevels(leaves));
        }

        private static Node BuildLevels(List<Node> level)
        {
            while (level.Count > 1)
            {
                var parents = new List<Node>((level.Count / BranchCapacity) + 1);
                for (var i = 0; i < level.Count; i += BranchCapacity)
                {
                    var width = int.Min(BranchCapacity, level.Count - i);
                    var children = new Node[width];
                    level.CopyTo(i, children, 0, width);
                    parents.Add(Node.FromChildren(children));
                }

                level = parents;
            }

            return level[0];
        }
    }
}
