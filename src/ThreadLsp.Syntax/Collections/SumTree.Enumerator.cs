namespace ThreadLsp.Syntax.Collections;

public sealed partial class SumTree<TItem, TSummary>
{
    /// <summary>The items from <paramref name="start"/> on, in order; O(log n) to begin, O(1) a step.</summary>
    public Enumerator GetEnumerator(int start) => new(root, start);

    /// <summary>All items in order.</summary>
    public Enumerator GetEnumerator() => new(root, 0);

    /// <summary>Walks the leaves with an explicit stack of branches.</summary>
    public struct Enumerator
    {
        private readonly Stack<(Node Branch, int Next)> path = new();
        private TItem[] items = [];
        private int position = -1;

        internal Enumerator(object root, int start)
        {
            var node = (Node)root;
            while (node.Children is { } children)
            {
                var child = 0;
                while (child < children.Length - 1 && start >= children[child].Count)
                {
                    start -= children[child].Count;
                    child++;
                }

                path.Push((node, child + 1));
                node = children[child];
            }

            items = node.Items!;
            position = int.Min(start, items.Length) - 1;
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

            while (path.TryPop(out var step))
            {
                if (step.Next >= step.Branch.Width)
                {
                    continue;
                }

                path.Push((step.Branch, step.Next + 1));
                var node = step.Branch.Children![step.Next];
                while (node.Children is { } children)
                {
                    path.Push((node, 1));
                    node = children[0];
                }

                items = node.Items!;
                position = 0;
                return true;
            }

            position = items.Length;
            return false;
        }
    }
}
