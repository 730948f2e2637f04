using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Syntax.Text;

/// <summary>A piece of a rope: a slice of a string, never copied until an edit touches it.</summary>
internal readonly struct TextChunk : ISummarized<TextSummary>
{
    /// <summary>
    /// The longest slice in UTF-16 code units. An edit copies at most this much text, and one node for every so many
    /// characters is what the rope costs in memory.
    /// </summary>
    public const int MaximumLength = 640;

    /// <summary>
    /// The length that a text is cut into. Shorter than the longest, so that typing finds room: else the first character typed anywhere
    /// would split a chunk, and with it the leaf and every branch above.
    /// </summary>
    public const int CutLength = 384;

    private readonly string source;
    private readonly int start;

    public TextChunk(string source, int start, int length)
    {
        this.source = source;
        this.start = start;
        Summary = TextSummary.Of(source.AsSpan(start, length));
    }

    /// <param name="source">The string.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="length">At most <see cref="MaximumLength"/> code units.</param>
    /// <param name="lineFeeds">Gets a bit for each code unit of the piece.</param>
    public TextChunk(string source, int start, int length, Span<ulong> lineFeeds)
    {
        this.source = source;
        this.start = start;
        Summary = TextSummary.Of(source.AsSpan(start, length), lineFeeds);
    }

    public static int LeafCapacity => 16;

    public TextSummary Summary { get; }

    public int Length => Summary.Length;

    public ReadOnlySpan<char> Text => source.AsSpan(start, Length);

    public TextSlice Slice(int offset, int length) => new(source, start + offset, length);

    /// <summary>
    /// The text of this chunk and the next in one piece, where both are neighbouring slices of one string, as they are in a
    /// text that was never edited there.
    /// </summary>
    public bool TryExtend(in TextChunk next, ref int length)
    {
        if (!ReferenceEquals(source, next.source) || start + length != next.start)
        {
            return false;
        }

        length += next.Length;
        return true;
    }

    /// <summary>The text from the start of this chunk over its neighbours; see <see cref="TryExtend"/>.</summary>
    public ReadOnlySpan<char> Extended(int length) => source.AsSpan(start, length);

    /// <summary>True when both hold the same code units; O(1) where they are the same slice.</summary>
    public bool ContentEquals(in TextChunk other) =>
        Length == other.Length
        && (
            (ReferenceEquals(source, other.source) && start == other.start)
            || Text.SequenceEqual(other.Text)
        );

    /// <summary>Cuts a string into chunks.</summary>
    public static void Cut(string text, SumTree<TextChunk, TextSummary>.Builder chunks)
    {
        for (var from = 0; from < text.Length; from += CutLength)
        {
            chunks.Add(new(text, from, int.Min(CutLength, text.Length - from)));
        }
    }
}
