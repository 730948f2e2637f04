namespace ThreadLsp.Syntax.Text;

public sealed partial class SourceText
{
    /// <summary>
    /// The one range outside of which this text equals an older one. It is the smallest there is; between texts that were made of each
    /// other by an edit it is found in O(log² n + edit), for what they share is not read.
    /// </summary>
    /// <remarks>
    /// Several edits far apart give one range around all of them. A range can begin or end within a line break or a surrogate pair.
    /// Equal texts give an empty range at the end.
    /// </remarks>
    public TextChangeRange GetChangeRange(SourceText oldText)
    {
        var shortest = int.Min(Length, oldText.Length);
        var chunkCount = ReferenceEquals(this, oldText)
            ? chunks.Count
            : chunks.CountCommonStart(oldText.chunks, default(ChunkComparer));
        var start = chunks.SumBefore(chunkCount).Length;
        start += CountEqual(this, oldText, start, shortest - start);

        var mostChunks = int.Min(chunks.Count, oldText.chunks.Count) - chunkCount;
        var endChunks = chunks.CountCommonEnd(
            oldText.chunks,
            int.Max(0, mostChunks),
            default(ChunkComparer)
        );
        var behind = Length - chunks.SumBefore(chunks.Count - endChunks).Length;
        behind = int.Min(behind, shortest - start);
        behind += CountEqualFromEnd(this, oldText, behind, shortest - start - behind);
        return new(TextSpan.FromBounds(start, oldText.Length - behind), Length - behind - start);
    }

    private static int CountEqual(SourceText left, SourceText right, int start, int most)
    {
        Span<char> one = stackalloc char[TextChunk.MaximumLength];
        Span<char> two = stackalloc char[TextChunk.MaximumLength];
        var equal = 0;
        while (equal < most)
        {
            var length = int.Min(TextChunk.MaximumLength, most - equal);
            left.CopyTo(start + equal, one[..length]);
            right.CopyTo(start + equal, two[..length]);
            var common = one[..length].CommonPrefixLength(two[..length]);
            equal += common;
            if (common < length)
            {
                break;
            }
        }

        return equal;
    }

    private static int CountEqualFromEnd(SourceText left, SourceText right, int behind, int most)
    {
        Span<char> one = stackalloc char[TextChunk.MaximumLength];
        Span<char> two = stackalloc char[TextChunk.MaximumLength];
        var equal = 0;
        while (equal < most)
        {
            var length = int.Min(TextChunk.MaximumLength, most - equal);
            left.CopyTo(left.Length - behind - equal - length, one[..length]);
            right.CopyTo(right.Length - behind - equal - length, two[..length]);
            var from = length;
            while (from > 0 && one[from - 1] == two[from - 1])
            {
                from--;
            }

            equal += length - from;
            if (from > 0)
            {
                break;
            }
        }

        return equal;
    }

    private readonly struct ChunkComparer : IEqualityComparer<TextChunk>
    {
        public bool Equals(TextChunk x, TextChunk y) => x.ContentEquals(y);

        public int GetHashCode(TextChunk obj) => obj.Length;
    }
}
