using System.Globalization;
using System.Text;

namespace ThreadLsp.Analysis;

/// <summary>Makes words of a dump fit to be shown: a dump comes from strangers.</summary>
public static class DisplayText
{
    /// <summary>
    /// One line without control, bidirectional or invisible characters and unpaired surrogates, at most
    /// <paramref name="maximumLength"/> UTF-16 code units; what is cut off is shown by <c>…</c>.
    /// </summary>
    public static string Clean(ReadOnlySpan<char> text, int maximumLength = 80)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~'))
        {
            // Nearly all words are of these characters, which are shown as they are.
            return text.Length <= maximumLength
                ? text.ToString()
                : string.Concat(text[..(maximumLength - 1)], "…");
        }

        var clean = new StringBuilder(int.Min(text.Length, maximumLength));
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = Show(rune);
            if (clean.Length + shown.Utf16SequenceLength > maximumLength)
            {
                clean.Length = int.Min(clean.Length, maximumLength - 1);
                if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
                {
                    clean.Length--;
                }

                return clean.Append('…').ToString();
            }

            clean.Append(shown);
        }

        return clean.ToString();
    }

    /// <summary>The rune itself, or U+FFFD for one that could change how the text around it looks; a tab becomes a blank.</summary>
    public static Rune Show(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            _ when rune.Value == '\t' => new Rune(' '),
            UnicodeCategory.Control
            or UnicodeCategory.Format when rune.Value is not (0x200D or 0x200C) =>
                Rune.ReplacementChar,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new Rune(' '),
            UnicodeCategory.Surrogate => Rune.ReplacementChar,
            _ => rune,
        };
}
