using System.Collections.Immutable;

namespace ThreadLsp.Features.Search;

/// <summary>
/// A query over discussions: words, <c>"a phrase"</c>, <c>@alice</c> for what alice wrote, <c>^alice</c> for what answers her. All terms
/// must hold. Case does not count; a name may be begun only.
/// </summary>
/// <param name="Terms">The terms in their order; none asks for stories.</param>
public sealed record SearchQuery(ImmutableArray<SearchTerm> Terms)
{
    private const int MostTerms = 16;

    /// <summary>True where the nesting has to be known.</summary>
    public bool NeedsNesting => Terms.Any(static term => term.Kind == SearchTermKind.ReplyTo);

    /// <summary>Reads a query; whatever somebody has typed so far is one.</summary>
    public static SearchQuery Parse(string query)
    {
        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        for (var start = 0; start < query.Length && terms.Count < MostTerms; )
        {
            if (char.IsWhiteSpace(query[start]))
            {
                start++;
                continue;
            }

            var isPhrase = query[start] == '"';
            var end = isPhrase
                ? query.IndexOf('"', start + 1)
                : query.AsSpan(start).IndexOfAny(" \t\"") + start;
            end = end < start ? query.Length : end;
            Add(query[start..end], isPhrase);
            start = isPhrase ? end + 1 : end;
        }

        return new(terms.DrainToImmutable());

        void Add(string term, bool isPhrase)
        {
            var kind =
                isPhrase ? SearchTermKind.Phrase
                : term[0] == '@' ? SearchTermKind.Author
                : term[0] == '^' ? SearchTermKind.ReplyTo
                : SearchTermKind.Word;
            var words = (kind == SearchTermKind.Word ? term : term[1..]).Trim();
            if (words.Length > 0)
            {
                terms.Add(new(kind, words));
            }
        }
    }
}
