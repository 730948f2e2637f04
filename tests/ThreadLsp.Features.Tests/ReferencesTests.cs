using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Tests;

/// <summary>The spans are what belongs to the caret; the first of them is the declaration.</summary>
public sealed class ReferencesTests
{
    [Theory]
    [InlineData(
        "T\n1 point by [|alice|] 9 hours ago\nbob 8 hours ago\n  [|alice|] 7 hours ago\n  By al$$ice.\nalic 6 hours ago\n[|alice|] 5 hours ago\n"
    )]
    [InlineData("T\n1 point by [|ali$$ce|] 9 hours ago\nbob 8 hours ago\n[|alice|] 7 hours ago\n")]
    [InlineData("T\n1 point by alice 9 hours ago\n[|bob$$|] 8 hours ago\nBob 7 hours ago\n")]
    [InlineData(
        "[|T$$|]\n1 point by alice 9 hours ago\nText.\n[|bob 8 hours ago|]\n  carol 7 hours ago\n[|erin 1 hour ago|]\nU\n1 point by alice 9 hours ago\nzoe 1 hour ago\n"
    )]
    [InlineData(
        "[|T|]\n1 po$$int by alice 9 hours ago\n[|bob 8 hours ago|]\n  carol 7 hours ago\n"
    )]
    public void What_an_author_wrote_or_what_answers_a_story(string thread)
    {
        var (markup, model) = Threads.Mark(thread);
        var found = References.Find(model, markup.Caret);
        Assert.Equal(markup.Spans, All(found));
    }

    [Theory]
    [InlineData("$$")]
    [InlineData("T\n1 point by alice 9 hours ago\nIts own te$$xt.\nbob 8 hours ago\n")]
    [InlineData(
        "T\n1 point by alice 9 hours ago\nbob 8 hours ago\n  [deleted] 7 ho$$urs ago\n  [deleted] 6 hours ago\n"
    )]
    public void Nothing_where_nobody_is_known(string thread)
    {
        var (markup, model) = Threads.Mark(thread);
        Assert.Null(References.Find(model, markup.Caret));
    }

    [Theory]
    [InlineData("[|bob|] 8 h$$ours ago\nOne.\n[|bob|] 7 hours ago\n")]
    [InlineData("bob 8 hours ago\nO$$ne.\nbob 7 hours ago\n")]
    public void Highlights_are_for_headers_and_leave_bodies_to_the_editor(string thread)
    {
        var (markup, model) = Threads.Mark(thread);
        Assert.Equal(markup.Spans, All(References.FindHighlights(model, markup.Caret)));
    }

    private static ImmutableArray<TextSpan> All(Occurrences? found) =>
        found is null ? [] : [found.Declaration, .. found.Others];
}
