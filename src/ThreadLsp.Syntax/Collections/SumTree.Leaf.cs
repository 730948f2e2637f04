namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>A node of items.</summary>
    private sealed class Leaf : Node
    {
        public Leaf(TItem[] items)
            : this(items, Sum(items)) { }

        private Leaf(TItem[] items, in TSummary summary)
            : base(0, items.Length, summary) => Items = items;

        public TItem[] Items { get; }

        /// <summary>The leaf of <paramref name="items"/>, which are those of this leaf but for some that were replaced.</summary>
        /// <param name="items">All items.</param>
        /// <param name="start">The first that was replaced.</param>
        /// <param name="removed">How many of this leaf's were.</param>
        /// <param name="inserted">By how many.</param>
        public Leaf WithItems(TItem[] items, int start, int removed, int inserted)
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
                ? new(items, sum)
                : new(items);
        }

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
