using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Syntax.Text;

/// <summary>What the rope knows about a piece of text: its length in every encoding and its line breaks.</summary>
/// <remarks>
/// Invariant: the sum does not depend on where the text is cut. A cut inside <c>\r\n</c> or inside a surrogate pair
/// is mended by <see cref="Add"/>, which is why the outermost code units are remembered.
/// </remarks>
internal readonly record struct TextSummary : ISummary<TextSummary>
{
    private const int WordLength = 64;

    private readonly Edges edges;

    private TextSummary(int length, int lineBreaks, int utf8Length, int utf32Length, Edges edges)
    {
        Length = length;
        LineBreaks = lineBreaks;
        Utf8Length = utf8Length;
        Utf32Length = utf32Length;
        this.edges = edges;
    }

    [Flags]
    private enum Edges : byte
    {
        None = 0,
        StartsWithLineFeed = 1,
        StartsWithLowSurrogate = 2,
        Starts = StartsWithLineFeed | StartsWithLowSurrogate,
        EndsWithCarriageReturn = 4,
        EndsWithHighSurrogate = 8,
        Ends = EndsWithCarriageReturn | EndsWithHighSurrogate,
        HasCarriageReturn = 16,
    }

    [Flags]
    private enum Contents
    {
        None = 0,
        NotAscii = 1,
        CarriageReturn = 2,
    }

    public static TextSummary Zero => default;

    /// <summary>UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>LSP's line breaks: <c>\n</c>, <c>\r\n</c> and <c>\r</c>, each counted once.</summary>
    public int LineBreaks { get; }

    /// <summary>UTF-8 bytes.</summary>
    public int Utf8Length { get; }

    /// <summary>Code points.</summary>
    public int Utf32Length { get; }

    /// <summary>True when there is a <c>\r</c> anywhere: where there is none, lines can be looked for by <c>\n</c> alone.</summary>
    public bool HasCarriageReturn => (edges & Edges.HasCarriageReturn) != Edges.None;

    /// <summary>True when a line feed behind this text would belong to its last line break.</summary>
    public bool EndsWithCarriageReturn => (edges & Edges.EndsWithCarriageReturn) != Edges.None;

    public static TextSummary Add(in TextSummary left, in TextSummary right)
    {
        if (left.Length == 0)
        {
            return right;
        }

        if (right.Length == 0)
        {
            return left;
        }

        var splitBreak =
            (left.edges & Edges.EndsWithCarriageReturn) != Edges.None
            && (right.edges & Edges.StartsWithLineFeed) != Edges.None;
        var splitPair =
            (left.edges & Edges.EndsWithHighSurrogate) != Edges.None
            && (right.edges & Edges.StartsWithLowSurrogate) != Edges.None;
        return new(
            left.Length + right.Length,
            left.LineBreaks + right.LineBreaks - (splitBreak ? 1 : 0),
            left.Utf8Length + right.Utf8Length - (splitPair ? 2 : 0),
            left.Utf32Length + right.Utf32Length - (splitPair ? 1 : 0),
            (left.edges & Edges.Starts)
                | (right.edges & Edges.Ends)
                | ((left.edges | right.edges) & Edges.HasCarriageReturn)
        );
    }

    public static bool TryExchange(
        in TextSummary whole,
        in TextSummary part,
        in TextSummary replacement,
        out TextSummary sum
    )
    {
        // What begins and ends in the same way stands to its neighbours as before.
        var isKnown = part.Length > 0 && replacement.Length > 0 && part.edges == replacement.edges;
        sum = new(
            whole.Length - part.Length + replacement.Length,
            whole.LineBreaks - part.LineBreaks + replacement.LineBreaks,
            whole.Utf8Length - part.Utf8Length + replacement.Utf8Length,
            whole.Utf32Length - part.Utf32Length + replacement.Utf32Length,
            whole.edges
        );
        return isKnown;
    }

    /// <summary>How many words of 64 bits have one for each of so many code units.</summary>
    public static int CountWords(int length) => (length + WordLength - 1) / WordLength;

    /// <summary>Measures a text as long as a chunk; O(its length).</summary>
    public static TextSummary Of(ReadOnlySpan<char> text) =>
        Of(text, stackalloc ulong[CountWords(TextChunk.MaximumLength)]);

    /// <summary>As <see cref="Of(ReadOnlySpan{char})"/>, and says where the line feeds are: who cuts lines need not read it again.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lineFeeds">Gets a bit for each code unit, the first one's the lowest.</param>
    public static TextSummary Of(ReadOnlySpan<char> text, Span<ulong> lineFeeds)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        var outermost =
            (text[0] == '\n' ? Edges.StartsWithLineFeed : Edges.None)
            | (char.IsLowSurrogate(text[0]) ? Edges.StartsWithLowSurrogate : Edges.None)
            | (text[^1] == '\r' ? Edges.EndsWithCarriageReturn : Edges.None)
            | (char.IsHighSurrogate(text[^1]) ? Edges.EndsWithHighSurrogate : Edges.None);
        var contents = Survey(text, lineFeeds, out var breaks);
        if ((contents & Contents.CarriageReturn) != Contents.None)
        {
            outermost |= Edges.HasCarriageReturn;
            breaks = CountLineBreaks(text);
        }

        var (utf8Length, utf32Length) =
            (contents & Contents.NotAscii) == Contents.None
                ? (text.Length, text.Length)
                : MeasureEncodings(text);
        return new(text.Length, breaks, utf8Length, utf32Length, outermost);
    }

    /// <summary>The length in UTF-8 and in UTF-32 of a text that is not all ASCII.</summary>
    private static (int Utf8Length, int Utf32Length) MeasureEncodings(ReadOnlySpan<char> text)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var added = Vector128<ushort>.Zero;
        var surrogates = Vector128<ushort>.Zero;
        var i = 0;
        for (; i <= text.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
        {
            // A comparison that holds is -1: a code unit from U+0080 on takes a second byte, one from U+0800 on a third.
            var vector = Vector128.LoadUnsafe(ref first, (nuint)i);
            added -= Vector128.GreaterThan(vector, Vector128.Create((ushort)0x7F));
            added -= Vector128.GreaterThan(vector, Vector128.Create((ushort)0x7FF));
            surrogates |= Vector128.Equals(
                vector & Vector128.Create((ushort)0xF800),
                Vector128.Create((ushort)0xD800)
            );
        }

        var utf8Length = text.Length + Vector128.Sum(added);
        var hasSurrogate = surrogates != Vector128<ushort>.Zero;
        foreach (var unit in text[i..])
        {
            utf8Length += (unit > 0x7F ? 1 : 0) + (unit > 0x7FF ? 1 : 0);
            hasSurrogate |= char.IsSurrogate(unit);
        }

        return hasSurrogate
            ? (Encoding.UTF8.GetByteCount(text), CountCodePoints(text))
            : (utf8Length, text.Length);
    }

    /// <summary>
    /// What decides how the rest is measured, in one pass over the text: three passes by the library's functions take three times as long.
    /// </summary>
    private static Contents Survey(ReadOnlySpan<char> text, Span<ulong> lineFeeds, out int count)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var all = Vector128<ushort>.Zero;
        var returns = Vector128<byte>.Zero;
        var feeds = 0;
        var i = 0;
        for (; i <= text.Length - WordLength; i += WordLength)
        {
            var word =
                FindLineFeeds(ref first, i, ref all, ref returns)
                | (
                    FindLineFeeds(ref first, i + AsciiVector.Length, ref all, ref returns)
                    << AsciiVector.Length
                )
                | (
                    FindLineFeeds(ref first, i + (2 * AsciiVector.Length), ref all, ref returns)
                    << (2 * AsciiVector.Length)
                )
                | (
                    FindLineFeeds(ref first, i + (3 * AsciiVector.Length), ref all, ref returns)
                    << (3 * AsciiVector.Length)
                );
            lineFeeds[i / WordLength] = word;
            feeds += BitOperations.PopCount(word);
        }

        var isAscii = (all & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
        var hasReturn = returns != Vector128<byte>.Zero;
        if (i < text.Length)
        {
            var word = 0ul;
            foreach (var unit in text[i..])
            {
                isAscii &= unit < 0x80;
                hasReturn |= unit == '\r';
                word |= (unit == '\n' ? 1ul : 0) << (i++ % WordLength);
            }

            lineFeeds[(i - 1) / WordLength] = word;
            feeds += BitOperations.PopCount(word);
        }

        count = feeds;
        return (isAscii ? Contents.None : Contents.NotAscii)
            | (hasReturn ? Contents.CarriageReturn : Contents.None);
    }

    /// <summary>The line feeds among 16 code units, a bit each; what else is looked for is added to what was found before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FindLineFeeds(
        ref ushort first,
        int offset,
        ref Vector128<ushort> all,
        ref Vector128<byte> returns
    )
    {
        var low = Vector128.LoadUnsafe(ref first, (nuint)offset);
        var high = Vector128.LoadUnsafe(ref first, (nuint)(offset + Vector128<ushort>.Count));
        all |= low | high;

        var bytes = AsciiVector.Pack(low, high);
        returns |= Vector128.Equals(bytes, Vector128.Create((byte)'\r'));
        return Vector128.Equals(bytes, Vector128.Create((byte)'\n')).ExtractMostSignificantBits();
    }

    private static int CountLineBreaks(ReadOnlySpan<char> text)
    {
        var breaks = text.Count('\n');
        for (var i = text.IndexOf('\r'); i >= 0 && i < text.Length; )
        {
            if (i + 1 == text.Length || text[i + 1] != '\n')
            {
                breaks++;
            }

            var next = text[(i + 1)..].IndexOf('\r');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return breaks;
    }

    private static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        var rest = text;
        while (IndexOfSurrogate(rest) is >= 0 and var i)
        {
            var isPair = i + 1 < rest.Length && char.IsSurrogatePair(rest[i], rest[i + 1]);
            pairs += isPair ? 1 : 0;
            rest = rest[(i + (isPair ? 2 : 1))..];
        }

        return text.Length - pairs;
    }

    private static int IndexOfSurrogate(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\uD800', '\uDFFF');
}
