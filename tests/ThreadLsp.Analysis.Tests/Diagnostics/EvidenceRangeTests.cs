using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Analysis.Tests.Diagnostics;

/// <summary>What other parts of a dump contradict is underlined exactly, and the other part is shown.</summary>
public sealed class EvidenceRangeTests
{
    private const string Top = "A title (example.com)\n12 points by alice 9 hours ago\n";

    [Fact]
    public void TD1007_underlines_the_links_of_the_page() =>
        Check(
            "TD1007",
            "depth 2 or deeper",
            Top
                + "bob 8 hours ago | next [–]\nOne.\n  carol 7 hours ago | parent | next [–]\n  Two.\n  dave 6 hours ago [|| root | parent [–]|]\n  Three.\n"
        );

    [Fact]
    public void TD1007_says_nothing_where_the_links_leave_the_depth_open() =>
        Assert.DoesNotContain(
            Diagnose(
                Top
                    + "bob 8 hours ago | next [–]\nOne.\n  carol 7 hours ago | parent | next [–]\n  Two.\n    dave 6 hours ago | root | parent [–]\n    Three.\n      erin 5 hours ago | root | parent [–]\n      Four.\n"
            ),
            diagnostic => diagnostic.Code == "TD1007"
        );

    [Fact]
    public void TD3003_underlines_the_quoted_words_and_points_at_their_source()
    {
        var markup = MarkupText.Parse(
            Top
                + "bob 8 hours ago\nHe said that {|source:the drill came back with a bent chuck|}.\ncarol 7 hours ago\nSeeds.\n  dave 6 hours ago\n  > [|The drill came back  with a bent chuck|]\n  Did it?\n"
        );
        var diagnostic = Check("TD3003", "reply to bob", markup);
        Assert.Equal(markup["source"], Assert.Single(diagnostic.RelatedLocations).Span);
    }

    [Fact]
    public void TD3003_never_asks_for_a_parent_that_is_younger() =>
        Assert.DoesNotContain(
            Diagnose(
                Top
                    + "bob 5 hours ago\nThe drill came back with a bent chuck.\ncarol 7 hours ago\nSeeds.\n  dave 6 hours ago\n  > The drill came back with a bent chuck\n"
            ),
            diagnostic => diagnostic.Code == "TD3003"
        );

    [Fact]
    public void TD3004_underlines_the_second_header_and_points_at_the_first()
    {
        var markup = MarkupText.Parse(
            Top
                + "{|first:bob 8 hours ago|}\nThe drill came back with a bent chuck, twice.\n[|bob 8 hours ago|]\nThe drill came back  with a bent chuck, twice.\n"
        );
        var diagnostic = Check("TD3004", "word for word", markup);
        Assert.Equal(markup["first"], Assert.Single(diagnostic.RelatedLocations).Span);
    }

    [Fact]
    public void TD3005_underlines_the_count() =>
        Check(
            "TD3005",
            "2 were not saved",
            "A title\n12 points by alice 9 hours ago | hide | [|3 comments|]\nbob 8 hours ago\nOne.\n"
        );

    [Theory]
    [InlineData("Here [|[1]|].", "not in this comment")]
    [InlineData("[|[1]|] A footnote.", "refers to this footnote")]
    public void TD3006_underlines_what_lacks_the_other(string body, string message) =>
        Check(
            "TD3006",
            message,
            $"{Top}bob 8 hours ago\n{body}\ncarol 7 hours ago\n[0] One [0].\n"
        );

    [Fact]
    public void TD4002_underlines_the_header_and_points_at_the_possible_parents()
    {
        var text =
            Top
            + "bob 8 hours ago\nOne thing.\ncarol 7 hours ago\nAnother thing.\nerin 6 hours ago\nMaybe.\nfrank 6 hours ago\nNo.\n";
        var model = ThreadModel.Create(SyntaxTree.ParseText(text));
        var uncertain = model.GetComments().First(comment => model.IsUncertain(comment.Index));
        var diagnostic = model.GetDiagnostics().First(diagnostic => diagnostic.Code == "TD4002");
        Assert.Equal(uncertain.HeaderSpan, diagnostic.Span);
        int[] possible =
        [
            model.GetParent(uncertain.Index),
            model.GetSecondParent(uncertain.Index)!.Value.Parent,
        ];
        Assert.Equal(
            possible.Where(parent => parent >= 0).Select(parent => model[parent].HeaderSpan),
            diagnostic.RelatedLocations.Select(related => related.Span)
        );
    }

    [Theory]
    [InlineData("One [|\u202E|]two.", "U+202E")]
    [InlineData("One [|\u200B\u200B|]two.", "invisible")]
    [InlineData("One [|\u0007|]two \u0007.", "more in this line")]
    public void TD5001_underlines_the_characters(string body, string message) =>
        Check("TD5001", message, $"{Top}bob 8 hours ago\n{body}\n");

    [Fact]
    public void Writers_of_a_mailing_list_have_their_own_clocks()
    {
        var text =
            Top
            + "Ada King 8 days ago\nOne.\n  Bob Hope 9 days ago\n  Two.\n  Cy Young 11 days ago\n  Three.\n";
        var older = Diagnose(text).Where(diagnostic => diagnostic.Code == "TD3001");
        Assert.Equal(
            text.IndexOf("11 days", StringComparison.Ordinal),
            Assert.Single(older).Span.Start
        );
    }

    private static IEnumerable<Analysis.Diagnostics.Diagnostic> Diagnose(string text) =>
        ThreadModel.Create(SyntaxTree.ParseText(text)).GetDiagnostics();

    private static void Check(string code, string message, string markup) =>
        Check(code, message, MarkupText.Parse(markup));

    private static Analysis.Diagnostics.Diagnostic Check(
        string code,
        string message,
        MarkupText markup
    )
    {
        var diagnostic = Assert.Single(
            Diagnose(markup.Text),
            diagnostic => diagnostic.Code == code
        );
        Assert.Equal(markup.Span, diagnostic.Span);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        return diagnostic;
    }
}
