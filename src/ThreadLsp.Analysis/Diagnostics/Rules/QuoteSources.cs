using System.Runtime.InteropServices;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>Finds where quoted words stand, for all quotes of a dump at once.</summary>
/// <remarks>
/// A quote is looked up by its first <see cref="KeyLength"/> characters at each word of the dump (Karp and Rabin's way, with a key that is
/// computed anew), then compared. Invariant: linear in the text. A key has at most <see cref="MostWithOneKey"/> quotes, a quote at most
/// <see cref="LongestQuote"/> characters, so that no text makes one place cost more than their product.
/// </remarks>
internal static class QuoteSources
{
    /// <summary>Shorter quotes are found by chance.</summary>
    public const int KeyLength = 24;

    private const int LongestQuote = 160;
    private const int MostWithOneKey = 16;
    private const int MostQuotesOfOneComment = 16;

    private static readonly string[] Omissions = ["...", "…", "[", "(…"];

    /// <summary>All quotes that are long enough, in the order of the text.</summary>
    public static List<Quote> Find(RuleContext context)
    {
        var quotes = new List<Quote>();
        foreach (var comment in context.Comments)
        {
            if (!comment.IsBare)
            {
                Collect(context, comment, quotes);
            }
        }

        var byKey = new Dictionary<ulong, List<Quote>>();
        foreach (var quote in quotes)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(
                byKey,
                PlainWords.Hash(quote.Words.AsSpan(0, KeyLength)),
                out _
            );
            list ??= [];
            if (list.Count < MostWithOneKey)
            {
                list.Add(quote);
            }
        }

        if (byKey.Count > 0)
        {
            Search(context, byKey);
        }

        return quotes;
    }

    private static void Collect(RuleContext context, Comment comment, List<Quote> quotes)
    {
        var before = quotes.Count;
        var reader = context.Lines.Begin(comment.Line + 1, comment.EndLine);
        while (reader.MoveNext() && quotes.Count - before < MostQuotesOfOneComment)
        {
            var start = reader.Content.IndexOfAnyExcept(" \t>");
            if (
                reader.Green.Kind == LineKind.Quote
                && start >= 0
                && reader.Content.Length - start >= KeyLength
            )
            {
                var quoted = reader.Content[start..];
                if (FindWords(quoted, KeyLength) is { } words)
                {
                    quotes.Add(
                        new(comment.Index, new(reader.ContentStart + start, quoted.Length), words)
                    );
                }
            }
        }
    }

    /// <summary>The words up to the first that were left out, from the first letter on; null where they have fewer characters than that.</summary>
    public static string? FindWords(ReadOnlySpan<char> quoted, int fewest)
    {
        quoted = quoted[..int.Min(quoted.Length, 4 * LongestQuote)];
        Span<char> buffer = stackalloc char[quoted.Length];
        var plain = buffer[..PlainWords.Write(quoted, buffer)];
        var first = 0;
        while (first < plain.Length && !char.IsLetterOrDigit(plain[first]))
        {
            first++;
        }

        plain = plain[first..];
        foreach (var omission in Omissions)
        {
            var found = plain.IndexOf(omission, StringComparison.Ordinal);
            plain = found < 0 ? plain : plain[..found];
        }

        plain = plain[..int.Min(plain.Length, LongestQuote)].TrimEnd(" .,;:!?\"'*_");
        return plain.Length >= fewest ? plain.ToString() : null;
    }

    private static void Search(RuleContext context, Dictionary<ulong, List<Quote>> byKey)
    {
        var plain = new char[512];
        var places = new int[512];
        var comment = -1;
        var reader = context.Lines.Begin(0, context.Tree.Lines.Count);
        while (reader.MoveNext())
        {
            switch (reader.Green.Kind)
            {
                case LineKind.Header:
                    comment++;
                    break;
                case LineKind.Quote or LineKind.Blank or LineKind.Byline:
                    break;
                default:
                    var owner =
                        comment >= 0 && reader.Line < context.Comments[comment].EndLine
                            ? comment
                            : -1;
                    var length = Write(reader.Content, ref plain, ref places);
                    Search(plain.AsSpan(0, length), places, reader.ContentStart, owner, byKey);
                    break;
            }

            if ((reader.Line & 0xFFF) == 0)
            {
                context.ThrowIfCancelled();
            }
        }
    }

    private static void Search(
        ReadOnlySpan<char> plain,
        int[] places,
        int offset,
        int owner,
        Dictionary<ulong, List<Quote>> byKey
    )
    {
        var isInWord = false;
        for (var start = 0; start + KeyLength <= plain.Length; start++)
        {
            var isLetter = char.IsLetterOrDigit(plain[start]);
            if (
                isLetter
                && !isInWord
                && byKey.TryGetValue(
                    PlainWords.Hash(plain.Slice(start, KeyLength)),
                    out var candidates
                )
            )
            {
                foreach (var quote in candidates)
                {
                    if (plain[start..].StartsWith(quote.Words, StringComparison.Ordinal))
                    {
                        var end = places[start + quote.Words.Length - 1] + 1;
                        quote.Add(new(owner, offset + places[start], end - places[start]));
                    }
                }
            }

            isInWord = isLetter;
        }
    }

    /// <summary>The comparable form of a line, and where each of its characters stands in the line.</summary>
    public static int Write(ReadOnlySpan<char> line, ref char[] plain, ref int[] places)
    {
        if (line.Length > plain.Length)
        {
            plain = new char[line.Length];
            places = new int[line.Length];
        }

        var length = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var character = PlainWords.Fold(line[i]);
            if (character != ' ' || (length > 0 && plain[length - 1] != ' '))
            {
                places[length] = i;
                plain[length++] = character;
            }
        }

        return length;
    }
}
