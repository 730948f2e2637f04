using System.Runtime.InteropServices;

namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>Builds a tree from items in order without ever holding them in one piece; O(n).</summary>
    /// <remarks>
    /// The nodes of neighbouring leaves are made in one go, so that they lie side by side in memory: a descent reads the sums of all
    /// children of a branch, and in a large document each of them would otherwise be a cache miss of its own.
    /// </remarks>
    public sealed class Builder
    {
        private readonly List<Node> branches = [];
        private readonly TItem[][] leaves = new TItem[BranchCapacity][];
        private int fullLeaves;
        private TItem[] leaf = new TItem[TItem.LeafCapacity];
        private int used;

        /// <summary>Appends one item.</summary>
        public void Add(in TItem item)
        {
            if (used == leaf.Length)
            {
                FinishLeaf(leaf);
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
                FinishLeaf(leaf.AsSpan(0, used).ToArray());
            }

            if (branches.Count == 0 && fullLeaves == 1)
            {
                return new(new Leaf(leaves[0]));
            }

            FinishBranch();
            return branches.Count == 0 ? Empty : new(BuildLevels(branches));
        }

        private void FinishLeaf(TItem[] items)
        {
            if (fullLeaves == BranchCapacity)
            {
                FinishBranch();
            }

            leaves[fullLeaves++] = items;
        }

        private void FinishBranch()
        {
            if (fullLeaves == 0)
            {
                return;
            }

            var children = new Node[fullLeaves];
            for (var i = 0; i < children.Length; i++)
            {
                children[i] = new Leaf(leaves[i]);
            }

            branches.Add(new Branch(children));
            fullLeaves = 0;
        }

        private static Node BuildLevels(List<Node> level)
        {
            while (level.Count > 1)
            {
                var parents = new List<Node>((level.Count / BranchCapacity) + 1);
                for (var i = 0; i < level.Count; i += BranchCapacity)
                {
                    var width = int.Min(BranchCapacity, level.Count - i);
                    parents.Add(new Branch(CollectionsMarshal.AsSpan(level).Slice(i, width)));
                }

                level = parents;
            }

            return level[0];
        }
    }
}
