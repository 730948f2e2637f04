using System.Text;
using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Syntax.Text;

/// <summary>
/// An immutable text that is cheap to edit: a rope of string slices in a <see cref="SumTree{TItem,TSummary}"/>.
/// </summary>
/// <remarks>
/// Offsets and lengths are in UTF-16 code units. Lines end where LSP says, at <c>\n</c>, <c>\r\n</c> and <c>\r</c>, and
/// nowhere else. Any text is allowed, unpaired surrogates and NUL included, and is given back unchanged.
/// Edits and conversions between offsets and positions cost O(log n).
/// </remarks>
public sealed partial class SourceText
{
    private readonly SumTree<TextChunk, TextSummary> chunks;

    /// <summary>The text in one piece, as long as nothing was edited: the first parse then need not look at the chunks.</summary>
    private readonly string? whole;

    private SourceText(SumTree<TextChunk, TextSummary> chunks, string? whole = null)
    {
        this.chunks = chunks;
        this.whole = whole;
    }

    /// <summary>The length in UTF-16 code units.</summary>
    public int Length => chunks.Summary.Length;

    /// <summary>The number of lines: one more than there are line breaks.</summary>
    public int LineCount => chunks.Summary.LineBreaks + 1;

    /// <summary>The number of nodes from the root of the rope to a leaf, both included.</summary>
    internal int Height => chunks.Height;

    /// <summary>True when there is a <c>\r</c> anywhere; O(1).</summary>
    internal bool HasCarriageReturns => chunks.Summary.HasCarriageReturn;

    /// <summary>The code unit at <paramref name="offset"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not within the text.</exception>
    public char this[int offset]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(offset);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, Length);
            if (whole is not null)
            {
                return whole[offset];
            }

            var found = chunks.Seek<Lengths>(offset, out var chunk);
            return chunk.Text[offset - found.Before];
        }
    }

    /// <summary>A text with the content of <paramref name="text"/>; the string itself is kept and sliced, not copied.</summary>
    public static SourceText From(string text)
    {
        var builder = new SumTree<TextChunk, TextSummary>.Builder();
        TextChunk.Cut(text, builder);
        return new(builder.ToTree(), text);
    }

    /// <summary>A text of chunks that are all slices of <paramref name="whole"/>, in order.</summary>
    internal static SourceText From(SumTree<TextChunk, TextSummary> chunks, string whole) =>
        new(chunks, whole);

    /// <summary>Copies <paramref name="destination"/>.Length code units from <paramref name="start"/> on.</summary>
    public void CopyTo(int start, Span<char> destination)
    {
        if (whole is not null)
        {
            whole.AsSpan(start, destination.Length).CopyTo(destination);
            return;
        }

        var found = chunks.Seek<Lengths>(start, out _);
        var skip = start - found.Before;
        var pieces = chunks.GetEnumerator(found.Index);
        while (!destination.IsEmpty && pieces.MoveNext())
        {
            var piece = pieces.Current.Text[skip..];
            piece = piece[..int.Min(piece.Length, destination.Length)];
            piece.CopyTo(destination);
            destination = destination[piece.Length..];
            skip = 0;
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(destination.Length, 0);
    }

    /// <summary>The part of the text that <paramref name="span"/> covers.</summary>
    public string ToString(TextSpan span) =>
        span.IsEmpty
            ? string.Empty
            : string.Create(
                span.Length,
                (this, span.Start),
                static (to, from) => from.Item1.CopyTo(from.Start, to)
            );

    /// <summary>The whole text.</summary>
    public override string ToString() => ToString(new TextSpan(0, Length));

    /// <summary>Appends the part that <paramref name="span"/> covers to <paramref name="builder"/>, piece by piece.</summary>
    public void AppendTo(StringBuilder builder, TextSpan span)
    {
        var runs = GetRuns(span);
        while (runs.MoveNext())
        {
            builder.Append(runs.Current);
        }
    }

    /// <summary>True when both texts hold the same code units, however they are cut.</summary>
    public bool ContentEquals(SourceText other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (chunks.Summary != other.chunks.Summary)
        {
            return false;
        }

        Span<char> left = stackalloc char[TextChunk.MaximumLength];
        Span<char> right = stackalloc char[TextChunk.MaximumLength];
        for (var start = 0; start < Length; start += TextChunk.MaximumLength)
        {
            var length = int.Min(TextChunk.MaximumLength, Length - start);
            CopyTo(start, left[..length]);
            other.CopyTo(start, right[..length]);
            if (!left[..length].SequenceEqual(right[..length]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The pieces of <paramref name="span"/>, as long as the slices of one string allow.</summary>
    internal RunEnumerator GetRuns(TextSpan span) =>
        whole is null ? new(chunks, span) : new(whole.AsSpan(span.Start, span.Length));

    private readonly struct Lengths : IMeasure<TextChunk, TextSummary>
    {
        public static int Of(in TextChunk item) => item.Length;

        public static int Of(in TextSummary summary) => summary.Length;
    }

    private readonly struct SeekOffset(int offset) : ISeek<TextSummary>
    {
        public bool IsReached(in TextSummary prefix) => prefix.Length > offset;
    }
}
