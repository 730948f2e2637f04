using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Analysis.Diagnostics.Rules;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis;

/// <summary>Finds who quotes whom.</summary>
/// <remarks>
/// Words of some length are looked for in all comments: the nearest ancestor that has them is meant, else the nearest comment. Few words
/// stand anywhere by chance, and are taken for the parent's alone. Invariant: linear in the text, see <see cref="QuoteSources"/>; of a
/// parent each word is looked at once for each length that quotes of it have.
/// </remarks>
internal static class QuotationReader
{
    private const int FewestCharacters = 4;
    private const int MostShortQuotesOfOneComment = 16;

    /// <summary>All quotations whose source is found, in the order of the text.</summary>
    public static ImmutableArray<Quotation> Read(
        ThreadModel model,
        CancellationToken cancellationToken
    )
    {
        var context = new RuleContext(model, cancellationToken);
        var found = new List<Quotation>();
        foreach (var quote in QuoteSources.Find(context))
        {
            if (FindSource(model, quote) is { } source)
            {
                found.Add(new(quote.Comment, quote.Span, source.Comment, source.Span));
            }
        }

        foreach (var (parent, quotes) in CollectShort(context))
        {
            context.ThrowIfCancelled();
            SearchShort(context, parent, quotes, found);
        }

        found.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return [.. found];
    }

    private static QuoteSource? FindSource(ThreadModel model, Quote quote)
    {
        QuoteSource? best = null;
        var isBestAbove = false;
        var end = model.GetSubthreadEnd(quote.Comment);
        foreach (var source in quote.Sources)
        {
            var isBelow = source.Comment >= quote.Comment && source.Comment < end;
            if (source.Comment < 0 || isBelow)
            {
                continue;
            }

            var isAbove =
                source.Comment < quote.Comment
                && quote.Comment < model.GetSubthreadEnd(source.Comment);
            var isBetter =
                best is not { } other
                || (
                    isAbove == isBestAbove
                        ? Distance(source, quote) < Distance(other, quote)
                        : isAbove
                );
            if (isBetter && (isAbove || !quote.IsCommon))
            {
                (best, isBestAbove) = (source, isAbove);
            }
        }

        return best;
    }

    private static int Distance(QuoteSource source, Quote quote) =>
        int.Abs(source.Comment - quote.Comment);

    /// <summary>The quotes of few words, by the parent of the comment that has them.</summary>
    private static Dictionary<int, List<Quote>> CollectShort(RuleContext context)
    {
        var byParent = new Dictionary<int, List<Quote>>();
        var comment = -1;
        var count = 0;
        var reader = context.Lines.Begin(0, context.Tree.Lines.Count);
        while (reader.MoveNext())
        {
            switch (reader.Green.Kind)
            {
                case LineKind.Header:
                    (comment, count) = (comment + 1, 0);
                    break;
                case LineKind.Byline:
                    // What follows is the story's.
                    count = MostShortQuotesOfOneComment;
                    break;
                case LineKind.Quote
                    when comment >= 0
                        && count < MostShortQuotesOfOneComment
                        && ReadShort(reader, comment) is { } quote
                        && context.Model.GetParent(comment) is >= 0 and var parent:
                    count++;
                    ref var quotes = ref CollectionsMarshal.GetValueRefOrAddDefault(
                        byParent,
                        parent,
                        out _
                    );
                    (quotes ??= []).Add(quote);
                    break;
            }

            if ((reader.Line & 0xFFF) == 0)
            {
                context.ThrowIfCancelled();
            }
        }

        return byParent;
    }

    private static Quote? ReadShort(LineReader reader, int comment)
    {
        var start = reader.Content.IndexOfAnyExcept(" \t>");
        if (start < 0)
        {
            return null;
        }

        var quoted = reader.Content[start..];
        return
            QuoteSources.FindWords(quoted, FewestCharacters) is { } words
            && words.Length < QuoteSources.KeyLength
            ? new(comment, new(reader.ContentStart + start, quoted.Length), words)
            : null;
    }

    private static void SearchShort(
        RuleContext context,
        int parent,
        List<Quote> quotes,
        List<Quotation> found
    )
    {
        var lengths = quotes.Aggregate(0u, (all, quote) => all | (1u << quote.Words.Length));
        var byWords = quotes
            .GroupBy(quote => quote.Words, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var missing = byWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var plain = new char[512];
        var places = new int[512];
        var comment = context.Comments[parent];
        var reader = context.Lines.Begin(comment.Line + 1, comment.EndLine);
        while (byWords.Count > 0 && reader.MoveNext())
        {
            if (reader.Green.Kind is LineKind.Quote or LineKind.Blank)
            {
                continue;
            }

            var length = QuoteSources.Write(reader.Content, ref plain, ref places);
            var line = plain.AsSpan(0, length);
            for (var start = 0; start < length; start++)
            {
                var begins =
                    char.IsLetterOrDigit(line[start])
                    && (start == 0 || !char.IsLetterOrDigit(line[start - 1]));
                for (var left = begins ? lengths : 0; left != 0; left &= left - 1)
                {
                    var words = BitOperations.TrailingZeroCount(left);
                    if (start + words <= length)
                    {
                        Take(
                            line.Slice(start, words),
                            reader.ContentStart + places[start],
                            places[start + words - 1] + 1 - places[start]
                        );
                    }
                }
            }
        }

        void Take(ReadOnlySpan<char> words, int offset, int length)
        {
            // The first place counts, and the words are not looked for again: a text may say them as often as they are quoted.
            if (missing.Remove(words, out _, out var same))
            {
                found.AddRange(
                    same.Select(quote => new Quotation(
                        quote.Comment,
                        quote.Span,
                        parent,
                        new(offset, length)
                    ))
                );
            }
        }
    }
}
