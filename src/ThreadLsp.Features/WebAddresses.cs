using System.Buffers;
using System.Globalization;

namespace ThreadLsp.Features;

/// <summary>Finds web addresses in a line.</summary>
internal static class WebAddresses
{
    /// <summary>Where sites that cut long addresses cut them.</summary>
    private const int CutLength = 60;
    private const string CutMark = "...";
    private const char CutSign = '…';

    /// <summary>Among them the punctuation of Chinese and Japanese, which puts no blank behind an address.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create(
        "<>\"`\\|│“”„«»…、。，．：；！？（）［］｛｝「」『』〈〉《》【】〔〕"
    );

    /// <summary>The next address at or behind a place; null where there is none. O(line) for all of them.</summary>
    public static WebAddress? Find(ReadOnlySpan<char> line, int from)
    {
        while (from < line.Length)
        {
            var found = line[from..].IndexOf("://", StringComparison.Ordinal);
            if (found < 0)
            {
                return null;
            }

            var colon = from + found;
            var start = colon - FindScheme(line[from..colon]);
            if (start == colon)
            {
                from = colon + 3;
                continue;
            }

            var end = colon + 3;
            while (end < line.Length && IsPartOfAddress(line[end]))
            {
                end++;
            }

            var address = line[start..end];
            if (
                address.Length >= CutLength + CutMark.Length
                && address[CutLength..].StartsWith(CutMark, StringComparison.Ordinal)
            )
            {
                return new(start, CutLength, CutMark.Length);
            }

            if (end < line.Length && line[end] == CutSign && end > colon + 3)
            {
                return new(start, address.Length, 1);
            }

            var length = TrimEnd(address);
            if (start + length > colon + 3)
            {
                return new(start, length, 0);
            }

            from = colon + 3;
        }

        return null;
    }

    /// <summary>The length of the scheme that a text ends with; 0 where it is none that is linked to.</summary>
    private static int FindScheme(ReadOnlySpan<char> before)
    {
        var length =
            before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5
            : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4
            : 0;
        // The end of a longer word is another scheme: view-source+http, xhttp.
        return
            length > 0
            && (before.Length == length || !IsPartOfScheme(before[before.Length - length - 1]))
            ? length
            : 0;
    }

    private static bool IsPartOfScheme(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '.';

    /// <summary>Ends at white space, quotation marks and brackets of prose, and at whatever cannot be seen.</summary>
    private static bool IsPartOfAddress(char character) =>
        !Ends.Contains(character)
        && char.GetUnicodeCategory(character)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    /// <summary>
    /// The length of an address without what belongs to the sentence around it: punctuation at its end, and a closing bracket that
    /// it does not open.
    /// </summary>
    private static int TrimEnd(ReadOnlySpan<char> address)
    {
        var open = address.Count('(') - address.Count(')');
        var openSquare = address.Count('[') - address.Count(']');
        var end = address.Length;
        while (end > 0)
        {
            switch (address[end - 1])
            {
                case '.'
                or ','
                or ';'
                or ':'
                or '!'
                or '?'
                or '\''
                or '*'
                or '_'
                or '~'
                or '…'
                or '’'
                or '‘':
                    break;
                case ')' when open < 0:
                    open++;
                    break;
                case ']' when openSquare < 0:
                    openSquare++;
                    break;
                default:
                    return end;
            }

            end--;
        }

        return end;
    }
}
