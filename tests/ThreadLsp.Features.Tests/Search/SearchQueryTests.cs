using ThreadLsp.Features.Search;

namespace ThreadLsp.Features.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \t ", "")]
    [InlineData("soil sensors", "Word:soil Word:sensors")]
    [InlineData("@alice ^bob clay", "Author:alice ReplyTo:bob Word:clay")]
    [InlineData("\"in clay\" x", "Phrase:in clay Word:x")]
    [InlineData("@ ^ \"\"", "")]
    [InlineData("\"not yet closed", "Phrase:not yet closed")]
    [InlineData("a\"b c\"d", "Word:a Phrase:b c Word:d")]
    [InlineData("a@b", "Word:a@b")]
    [InlineData("\"@alice\"", "Phrase:@alice")]
    public void Whatever_somebody_has_typed_is_a_query(string query, string terms)
    {
        var parsed = SearchQuery.Parse(query);
        Assert.Equal(
            terms,
            string.Join(' ', parsed.Terms.Select(term => $"{term.Kind}:{term.Words}"))
        );
    }
}
