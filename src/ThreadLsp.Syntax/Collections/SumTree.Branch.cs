using System.Runtime.CompilerServices;

namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>
    /// A node of nodes. They stand in the branch itself, not in an array of its own: in a large document that would be one more read of
    /// main memory at each level of a descent.
    /// </summary>
    private sealed class Branch : Node
    {
        private readonly int width;
        private readonly Places places;

        public Branch(ReadOnlySpan<Node> children)
            : this(children, Sum(children, out var count), count) { }

        private Branch(ReadOnlySpan<Node> children, in TSummary summary, int count)
            : base(children[0].Height + 1, count, summary)
        {
            width = children.Length;
            children.CopyTo(places);
        }

        private Branch(Branch was, int index, Node child, in TSummary summary)
            : base(was.Height, was.Count - was.places[index].Count + child.Count, summary)
        {
            width = was.width;
            places = was.places;
            places[index] = child;
        }

        /// <summary>The children, all of height <c>Height - 1</c>.</summary>
        public ReadOnlySpan<Node> Children => ((ReadOnlySpan<Node>)places)[..width];

        /// <summary>This branch with another child in the place of the one at <paramref name="index"/>.</summary>
        public Branch WithChild(int index, Node child)
        {
            if (
                TSummary.TryExchange(Summary, places[index].Summary, child.Summary, out var summary)
            )
            {
                return new(this, index, child, summary);
            }

            var edited = places;
            edited[index] = child;
            return new(((ReadOnlySpan<Node>)edited)[..width]);
        }

        private static TSummary Sum(ReadOnlySpan<Node> children, out int count)
        {
            var sum = TSummary.Zero;
            count = 0;
            foreach (var child in children)
            {
                sum = TSummary.Add(sum, child.Summary);
                count += child.Count;
            }

            return sum;
        }

        [InlineArray(BranchCapacity)]
        private struct Places
        {
            private Node first;
        }
    }
}
