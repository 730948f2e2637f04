using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>The web addresses in a dump: <c>http</c> and <c>https</c> alone, for a dump comes from strangers.</summary>
/// <remarks>
/// A site that prints long addresses cuts them behind 60 characters and writes <c>...</c>. Such a one leads nowhere, unless the dump has
/// exactly one whole address that begins so.
/// </remarks>
public static class DocumentLinks
{
    private const int CutLength = 60;
    private const int LongestAddress = 2_000;
    private const string CutMark = "...";
    private const char CutSign = '…';

    /// <summary>Among them the punctuation of Chinese and Japanese, which puts no blank behind an address.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create(
        "<>\"`\\|│“”„«»…、。，．：；！？（）［］｛｝「」『』〈〉《》【】〔〕"
    );

    /// <summary>All of them in the order of the text; O(n + links · log links).</summary>
    public static ImmutableArray<DocumentLink> Compute(
        ThreadModel model,
        CancellationToken cancellationToken = default
    )
    {
        var links = ImmutableArray.CreateBuilder<DocumentLink>();
        var whole = new List<string>();
        var cut = new List<(int Index, string Start)>();
        var reader = new LineReader(model.Tree).Begin(0, model.Tree.Lines.Count);
        while (reader.MoveNext())
        {
            if (reader.Green.Kind is not (LineKind.Blank or LineKind.Header))
            {
                Read(reader.Content, reader.ContentStart);
            }

            if ((reader.Line & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        whole.Sort(StringComparer.Ordinal);
        foreach (var (index, start) in cut)
        {
            links[index] = Complete(links[index], start, whole);
        }

        return links.DrainToImmutable();

        void Read(ReadOnlySpan<char> line, int offset)
        {
            for (var from = 0; FindAddress(line, from) is { } found; from = found.End)
            {
                var address = line.Slice(found.Start, found.Length);
                var span = new TextSpan(offset + found.Start, found.End - found.Start);
                if (found.MarkLength > 0)
                {
                    cut.Add((links.Count, address.ToString()));
                    links.Add(new(span, null, null));
                }
                else if (GetTarget(address) is { } target)
                {
                    whole.Add(address.ToString());
                    links.Add(new(span, target, null));
                }
            }
        }
    }

    /// <summary>The next address at or behind a place.</summary>
    private static Address? FindAddress(ReadOnlySpan<char> line, int from)
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

    private static string? GetTarget(ReadOnlySpan<char> address) =>
        address.Length <= LongestAddress
        && Uri.TryCreate(address.ToString(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    /// <summary>A cut address: the only whole one that begins like it, or what is to be said of it.</summary>
    private static DocumentLink Complete(DocumentLink link, string start, List<string> whole)
    {
        var index = whole.BinarySearch(start, StringComparer.Ordinal);
        var first = index < 0 ? ~index : index;
        var last = first;
        while (
            last < whole.Count && string.Equals(whole[last], whole[first], StringComparison.Ordinal)
        )
        {
            last++;
        }

        var isOnly =
            first < whole.Count
            && whole[first].StartsWith(start, StringComparison.Ordinal)
            && (last == whole.Count || !whole[last].StartsWith(start, StringComparison.Ordinal));
        return isOnly
            ? link with
            {
                Target = GetTarget(whole[first]),
                Note =
                    "This address was cut where it was saved. The only whole one in this file that begins so is opened.",
            }
            : link with
            {
                Note =
                    "This address was cut where it was saved: what stood behind it is lost, so it leads nowhere.",
            };
    }

    /// <summary>An address in a line.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Length">How long it is, without the mark of a cut.</param>
    /// <param name="MarkLength">How long that mark is; 0 where it was not cut.</param>
    private readonly record struct Address(int Start, int Length, int MarkLength)
    {
        public int End => Start + Length + MarkLength;
    }
}
