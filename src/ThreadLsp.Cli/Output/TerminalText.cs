using System.Globalization;
using System.Text;

namespace ThreadLsp.Cli.Output;

/// <summary>Makes words that strangers wrote fit for a terminal.</summary>
internal static class TerminalText
{
    /// <summary>
    /// The same text, in which every character that a terminal would obey or hide is written out: <c>\u{1B}</c>. O(n); a text without
    /// such characters is returned as it is.
    /// </summary>
    public static string Escape(string text)
    {
        var clean = CountClean(text);
        if (clean == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16).Append(text.AsSpan(0, clean));
        var rest = text.AsSpan(clean);
        while (!rest.IsEmpty)
        {
            var isRune =
                Rune.DecodeFromUtf16(rest, out var rune, out var length)
                == System.Buffers.OperationStatus.Done;
            if (isRune && IsHarmless(rune))
            {
                escaped.Append(rest[..length]);
            }
            else
            {
                escaped.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{{{(isRune ? rune.Value : rest[0]):X}}}"
                );
            }

            rest = rest[length..];
        }

        return escaped.ToString();
    }

    /// <summary>False for control, format and line-separating characters; the joiners that emoji and scripts need are let through.</summary>
    private static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => false,
            UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            _ => true,
        };

    private static int CountClean(string text)
    {
        var clean = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (clean < 0)
        {
            return text.Length;
        }

        foreach (var rune in text.AsSpan(clean).EnumerateRunes())
        {
            // An unpaired surrogate is enumerated as U+FFFD too; taking the longer way for either is right.
            if (!IsHarmless(rune) || rune == Rune.ReplacementChar)
            {
                return clean;
            }

            clean += rune.Utf16SequenceLength;
        }

        return clean;
    }
}
