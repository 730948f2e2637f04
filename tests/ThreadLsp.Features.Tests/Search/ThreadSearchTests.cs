using ThreadLsp.Analysis;
using ThreadLsp.Features.Search;

namespace ThreadLsp.Features.Tests.Search;

public sealed class ThreadSearchTests
{
    private static readonly ThreadModel Model = Threads.Parse(
        """
        Soil sensors in the garden (example.com)
        12 points by alice 9 hours ago
        bob 8 hours ago
        Mine drift in clay after a winter.
          alice 7 hours ago
          Which ones? Copper sensors do not drift here.
            bob 6 hours ago
            > Which ones?
            The ones with clay around.
          alicia 5 hours ago
          Winter it is.
        erin 4 hours ago
        Neighbours drift apart.

        """
    );

    [Theory]
    [InlineData("", "story")]
    [InlineData("sensors", "story alice")]
    [InlineData("drift", "bob alice erin")]
    [InlineData("DRIFT clay", "bob")]
    [InlineData("\"in clay\"", "bob")]
    [InlineData("\"clay in\"", "")]
    [InlineData("@alice", "story alice")]
    [InlineData("@ali", "story alice alicia")]
    [InlineData("^bob", "alice alicia")]
    [InlineData("^bob winter", "alicia")]
    [InlineData("^alice", "bob")]
    [InlineData("^alice @bob clay", "bob")]
    [InlineData("@nobody", "")]
    [InlineData("erin", "erin")]
    [InlineData("hours", "")]
    public void All_terms_hold(string query, string found)
    {
        var hits = ThreadSearch.Find(Model, SearchQuery.Parse(query));
        Assert.Equal(
            found,
            string.Join(
                ' ',
                hits.Select(hit => hit.Comment < 0 ? "story" : Model[hit.Comment].Author)
            )
        );
    }

    [Fact]
    public void A_whole_name_is_worth_more_than_one_that_is_begun()
    {
        Assert.True(GetWorth("@alice", "alice") > GetWorth("@alic", "alice"));
    }

    [Fact]
    public void A_whole_word_is_worth_more_than_a_part_of_one()
    {
        Assert.True(GetWorth("winter", "alicia") > GetWorth("winte", "alicia"));
        Assert.True(GetWorth("winte", "alicia") > GetWorth("inte", "alicia"));
    }

    [Fact]
    public void What_many_have_answered_is_worth_more()
    {
        Assert.True(GetWorth("drift", "bob") > GetWorth("drift", "alice"));
        Assert.True(GetWorth("drift", "alice") > GetWorth("drift", "erin"));
    }

    [Theory]
    [InlineData("drift", "bob · Mine drift in clay after a winter.")]
    [InlineData("@bob ^alice around", "@bob · ^alice · …The ones with clay around.")]
    [InlineData("^bob", "alice · ^bob · Which ones? Copper sensors do not drift here.")]
    [InlineData("winter", "bob · …drift in clay after a winter.")]
    [InlineData("clay bob", "bob · Mine drift in clay after a winter. · bob")]
    public void The_name_shows_the_terms_in_their_order(string query, string name)
    {
        var parsed = SearchQuery.Parse(query);
        var hit = ThreadSearch.Find(Model, parsed).First(found => found.Comment >= 0);
        var result = ThreadSearch.Describe(Model, hit, parsed);
        Assert.Equal(name, result.Name);
        Assert.Equal("Soil sensors in the garden", result.Container);
        Assert.True(IsSubsequence(query, result.Name), "Some editors would sift it out.");
    }

    [Fact]
    public void Words_that_stand_far_apart_are_shown_both_in_the_order_of_the_query()
    {
        var filler = string.Join(' ', Enumerable.Repeat("filler", 40));
        var model = Threads.Parse($"{Threads.Top}bob 8 hours ago\nfirst {filler} second\n");
        var query = SearchQuery.Parse("second first");
        var result = ThreadSearch.Describe(model, ThreadSearch.Find(model, query).Single(), query);
        Assert.True(IsSubsequence("second first", result.Name), result.Name);
        Assert.InRange(result.Name.Length, 20, 200);
    }

    private static double GetWorth(string query, string author) =>
        ThreadSearch
            .Find(Model, SearchQuery.Parse(query))
            .Where(hit => hit.Comment >= 0 && Model[hit.Comment].Author == author)
            .Select(hit => hit.Worth)
            .FirstOrDefault(-1);

    /// <summary>How VS Code sifts: the letters of the query stand in the name in their order.</summary>
    private static bool IsSubsequence(string query, string name)
    {
        var next = 0;
        foreach (var letter in query.Where(letter => letter is not (' ' or '"')))
        {
            next = name.IndexOf($"{letter}", next, StringComparison.OrdinalIgnoreCase) + 1;
            if (next == 0)
            {
                return false;
            }
        }

        return true;
    }
}
