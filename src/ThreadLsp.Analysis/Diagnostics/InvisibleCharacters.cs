using System.Buffers;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>Characters that are not seen, or turn the text around them.</summary>
/// <remarks>
/// The bidirectional ones are those of Boucher and Anderson, "Trojan Source" (2021). Joiners and marks of direction (U+200C to U+200F) are
/// part of many scripts and of emoji, the soft hyphen of ordinary text: they are left alone.
/// </remarks>
public static class InvisibleCharacters
{
    /// <summary>The first half of a tag character, U+E0000 to U+E007F.</summary>
    internal const char TagHalf = '\uDB40';

    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Range('\u0000', '\u0008'),
        '\u000B',
        '\u000C',
        .. Range('\u000E', '\u001F'),
        .. Range('\u007F', '\u0084'),
        .. Range('\u0086', '\u009F'),
        '\u180E',
        '\u200B',
        .. Range('\u202A', '\u202E'),
        .. Range('\u2060', '\u206F'),
        '\uFEFF',
        TagHalf,
    ]);

    /// <summary>Where such characters stand in a text, those together as one span.</summary>
    public static List<TextSpan> Find(ReadOnlySpan<char> text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        while (start < text.Length && text[start..].IndexOfAny(Suspects) is >= 0 and var found)
        {
            start += found;
            var end = start;
            while (end < text.Length && Length(text, end) is > 0 and var length)
            {
                end += length;
            }

            if (end > start)
            {
                spans.Add(TextSpan.FromBounds(start, end));
            }

            start = int.Max(end, start + 1);
        }

        return spans;
    }

    /// <summary>How long the invisible character at a place is; 0 where it is none.</summary>
    private static int Length(ReadOnlySpan<char> text, int index)
    {
        if (text[index] != TagHalf)
        {
            return Suspects.Contains(text[index]) ? 1 : 0;
        }

        // The flags of England, Scotland and Wales are a black flag with such tags behind it.
        var isTag = index + 1 < text.Length && text[index + 1] is >= '\uDC00' and <= '\uDC7F';
        var isOfFlag = index >= 2 && text[index - 2] is '\uD83C' or TagHalf;
        return isTag && !isOfFlag ? 2 : 0;
    }

    /// <summary>False only where no such character stands in a text; a quick look.</summary>
    internal static bool MayContain(ReadOnlySpan<char> text) => text.ContainsAny(Suspects);

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(value => (char)value);
}
