namespace ThreadLsp.Fuzz.Tests;

/// <summary>Cases that were wrong once, or are the smallest that show why a piece of the code is as it is; new ones are printed by a run.</summary>
public sealed class RegressionTests
{
    [Fact]
    public void A_carriage_return_typed_before_a_line_feed_joins_it() =>
        AssertNoDifference(
            "\n",
            new Step([new(new(0, 0), "\r")], Question.QuickDiagnostics),
            new Step([new(new(1, 0), "x")], Question.QuickDiagnostics)
        );

    [Fact]
    public void A_directive_that_is_typed_and_taken_away_changes_all_headers_below() =>
        AssertNoDifference(
            "al 3 hours ago\n  bo 2 hours ago\n",
            new Step([new(new(0, 0), "# thread-dump: dialect=flat\n")], Question.AllDiagnostics),
            new Step([new(new(0, 28), string.Empty)], Question.AllDiagnostics)
        );

    private static void AssertNoDifference(string text, params Step[] steps) =>
        Assert.Equal("nothing", new FuzzCase(text, [.. steps]).FindDifference() ?? "nothing");
}
