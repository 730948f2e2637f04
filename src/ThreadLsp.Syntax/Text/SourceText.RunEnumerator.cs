using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Syntax.Text;

public sealed partial class SourceText
{
    /// <summary>Walks a span in pieces; neighbouring slices of one string come as one piece.</summary>
    internal ref struct RunEnumerator
    {
        private SumTree<TextChunk, TextSummary>.Enumerator chunks;
        private TextChunk next;
        private bool hasNext;
        private int skip;
        private int remaining;
        private ReadOnlySpan<char> only;

        public RunEnumerator(SumTree<TextChunk, TextSummary> tree, TextSpan span)
        {
            var found = tree.Seek<Lengths>(span.Start, out _);
            skip = span.Start - found.Before;
            remaining = span.Length;
            chunks = tree.GetEnumerator(found.Index);
            hasNext = remaining > 0 && chunks.MoveNext();
            next = hasNext ? chunks.Current : default;
        }

        /// <summary>A walk of one step, over a text in one piece.</summary>
        public RunEnumerator(ReadOnlySpan<char> only) => this.only = only;

        /// <summary>The piece the walk stands at.</summary>
        public ReadOnlySpan<char> Current { get; private set; }

        /// <summary>Goes to the next piece; false at the end of the span.</summary>
        public bool MoveNext()
        {
            if (!hasNext || remaining == 0)
            {
                Current = only;
                only = default;
                return !Current.IsEmpty;
            }

            var first = next;
            var length = first.Length;
            hasNext = chunks.MoveNext();
            while (hasNext && length - skip < remaining)
            {
                next = chunks.Current;
                if (!first.TryExtend(next, ref length))
                {
                    break;
                }

                hasNext = chunks.MoveNext();
            }

            if (hasNext)
            {
                next = chunks.Current;
            }

            Current = first.Extended(length)[skip..];
            Current = Current[..int.Min(Current.Length, remaining)];
            remaining -= Current.Length;
            skip = 0;
            return true;
        }
    }
}
