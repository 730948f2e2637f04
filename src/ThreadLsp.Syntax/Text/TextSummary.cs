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
            (left.edges & Edges.Starts) | (right.edges & Edges.Ends)
        );
    }

    public static TextSummary Of(ReadOnlySpan<char> text)
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
        var breaks = CountLineBreaks(text);
        return Ascii.IsValid(text)
            ? new(text.Length, breaks, text.Length, text.Length, outermost)
            : new(
                text.Length,
                breaks,
                Encoding.UTF8.GetByteCount(text),
                CountCodePoints(text),
                outermost
            );
    }

    private static int CountLineBreaks(ReadOnlySpan<char> text)
    {
        var breaks = text.Count('\n');
        if (!text.Contains('\r'))
        {
            return breaks;
        }

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
        var count = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out _, out var consumed);
            text = text[consumed..];
            count++;
        }

        return count;
    }
}
