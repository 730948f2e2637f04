using System.Buffers;

namespace ThreadLsp.Features;

/// <summary>Finds web addresses and references to footnotes within a line; O(its length) for all of them.</summary>
internal static class InlineMarks
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("h[");
    private const string SentenceEnds = ".,;:!?'*_";
    private static readonly SearchValues<char> LinkEnds = SearchValues.Create(" \t<>\"\u00A0");

    /// <summary>The first at <paramref name="from"/> or behind it; a length of 0 where there is none.</summary>
    /// <returns>Where it stands in <paramref name="line"/>, and what it is: a link or a footnote.</returns>
    public static (int Start, int Length, SemanticTokenKind Kind) Find(
        ReadOnlySpan<char> line,
        int from
    )
    {
        while (from < line.Length && line[from..].IndexOfAny(Starts) is >= 0 and var next)
        {
            from += next;
            var rest = line[from..];
            var length = rest[0] == '[' ? MeasureReference(rest) : MeasureLink(rest);
            if (length > 0)
            {
                var kind = rest[0] == '[' ? SemanticTokenKind.Footnote : SemanticTokenKind.Link;
                return (from, length, kind);
            }

            from++;
        }

        return default;
    }

    /// <summary><c>[1]</c> to <c>[999]</c>.</summary>
    private static int MeasureReference(ReadOnlySpan<char> text)
    {
        var close = text[..int.Min(text.Length, 5)].IndexOf(']');
        return close >= 2 && !text[1..close].ContainsAnyExceptInRange('0', '9') ? close + 1 : 0;
    }

    /// <summary>An address up to the next blank; what ends the sentence around it is none of it.</summary>
    private static int MeasureLink(ReadOnlySpan<char> text)
    {
        var scheme =
            text.StartsWith("https://", StringComparison.Ordinal) ? "https://".Length
            : text.StartsWith("http://", StringComparison.Ordinal) ? "http://".Length
            : 0;
        if (scheme == 0)
        {
            return 0;
        }

        var end = text.IndexOfAny(LinkEnds);
        var link = (end < 0 ? text : text[..end]).TrimEnd(SentenceEnds);

        // A bracket that was opened before the address is closed behind it.
        for (
            var closed = link.Count(')') - link.Count('(');
            closed > 0 && link is [.., ')'];
            closed--
        )
        {
            link = link[..^1].TrimEnd(SentenceEnds);
        }

        return link.Length > scheme ? link.Length : 0;
    }
}
