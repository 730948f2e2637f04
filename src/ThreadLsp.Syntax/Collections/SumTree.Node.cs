namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>A <see cref="Leaf"/> or a <see cref="Branch"/>; never changed once made.</summary>
    private abstract class Node
    {
        protected Node(int height, int count, in TSummary summary)
        {
            Height = height;
            Count = count;
            Summary = summary;
            SyntaxWork.CountNode();
        }

        /// <summary>0 for a leaf.</summary>
        public int Height { get; }

        /// <summary>The number of items below.</summary>
        public int Count { get; }

        /// <summary>The sum of the items below.</summary>
        public TSummary Summary { get; }
    }
}
