using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;
using static ThreadLsp.Analysis.Tests.Nesting.Nested;

namespace ThreadLsp.Analysis.Tests.Nesting;

/// <summary>While somebody types in a body the inferred placements stay those that are shown; when the typing rests they are those of the text.</summary>
public sealed class CalmNestingTests
{
    /// <summary>Dave may answer anybody, until he quotes bob's words.</summary>
    private const string Unquoted = """
        A title
        12 points by alice 9 hours ago
        bob 8 hours ago
        Wooden bridges need tar every second spring.
        carol 7 hours ago
        Stone lasts longer, and looks better.
        erin 6 hours ago
        Nobody builds with stone today.
        dave 5 hours ago
        Ours has never had any.

        """;

    [Fact]
    public void Placements_stay_while_words_are_typed_and_are_those_of_the_text_at_the_rest()
    {
        var shown = Open(Unquoted);
        var before = Describe(shown);
        var quoted = shown.GetParent(3) == 0 ? 1 : 0;
        var words = shown.Tree.Text.ToString(
            shown.GetContentSpan(shown.Tree.GetHeaderLine(quoted) + 1)
        );
        var typed = shown;
        foreach (var letter in $"> {words}\n")
        {
            var end = typed[3].FullSpan.End - "Ours has never had any.\n".Length;
            typed = Insert(typed, end, letter.ToString());
            Assert.False(typed.HasOwnNesting);
            Assert.Equal(before, Describe(typed));
        }

        var rested = typed.WithOwnNesting();
        Assert.True(rested.HasOwnNesting);
        Assert.Equal(quoted, rested.GetParent(3));
        Assert.Equal(Describe(Open(typed.Tree.Text.ToString())), Describe(rested));
        Assert.False(ShownPlacements.AreSame(typed, rested));
    }

    /// <summary>What is typed: a header, and each of its letters; a header that is lost; a byline; a link behind a header.</summary>
    [Theory]
    [InlineData("Stone lasts", "\ngus 7 hours ago\nStone lasts")]
    [InlineData("carol 7 hours ago", "carol 7 hours ag")]
    [InlineData("carol 7 hours ago", "  carol 7 hours ago")]
    [InlineData("carol 7 hours ago", "carol 6 hours ago")]
    [InlineData("carol 7 hours ago", "carol 7 hours ago | parent | next [–]")]
    [InlineData("alice 9 hours", "alice 10 hours")]
    [InlineData("Stone lasts longer, and looks better.\nerin 6 hours ago\n", "")]
    public void Where_a_header_comes_goes_or_changes_placements_are_right_at_once(
        string old,
        string replacement
    )
    {
        var shown = Open(Unquoted);
        _ = Describe(shown);

        // Words were typed before: what waited is found with it.
        shown = Insert(shown, shown[3].FullSpan.End, "More words of dave's.\n");
        var start = shown.Tree.Text.ToString().IndexOf(old, StringComparison.Ordinal);
        var typed = shown.WithTreeWhileTyping(
            shown.Tree.WithChanges(new TextChange(new(start, old.Length), replacement))
        );
        Assert.True(typed.HasOwnNesting);
        Assert.Equal(Describe(Open(typed.Tree.Text.ToString())), Describe(typed));
    }

    /// <summary>Lines are moved, pasted and joined within bodies; the whole text is sent again.</summary>
    [Theory]
    [InlineData("Stone lasts longer, and looks better.\n", "")]
    [InlineData("Stone lasts longer, and looks better.\n", "One line.\n\nAnother line.\n")]
    [InlineData("carol 7 hours ago\nStone", "carol 7 hours ago\nBrick")]
    [InlineData(
        "12 points by alice 9 hours ago\nbob",
        "12 points by alice 9 hours ago\nHer own words.\nbob"
    )]
    [InlineData(
        Unquoted,
        "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\ncarol 7 hours ago\nNo.\nerin 6 hours ago\nYes.\ndave 5 hours ago\n"
    )]
    public void Where_only_words_are_others_they_stay(string old, string replacement)
    {
        var shown = Open(Unquoted);
        var before = Describe(shown);
        var start = shown.Tree.Text.ToString().IndexOf(old, StringComparison.Ordinal);
        var typed = shown.WithTreeWhileTyping(
            shown.Tree.WithChanges(new TextChange(new(start, old.Length), replacement))
        );
        Assert.False(typed.HasOwnNesting);
        Assert.Equal(before, Describe(typed));
    }

    [Fact]
    public void A_dump_that_records_its_nesting_has_always_its_own()
    {
        var shown = Open(ThreadGenerator.Generate(new ThreadShape { Comments = 40 }, 3));
        _ = Describe(shown);
        Assert.True(Insert(shown, shown[7].FullSpan.End - 1, "x").HasOwnNesting);
    }

    /// <summary>The bound: a letter in a body decodes nothing, however long the dump is; at the rest it costs what an edit costs.</summary>
    [Theory]
    [InlineData(300)]
    [InlineData(3_000)]
    public void A_letter_in_a_body_decodes_nothing_until_the_rest(int comments)
    {
        var model = Open(
            ThreadGenerator.Generate(new ThreadShape { Comments = comments, Indent = "" }, 5)
        );
        _ = Describe(model);
        var nothing = Work();
        foreach (var letter in "some words and more")
        {
            model = Insert(model, model[comments / 2].FullSpan.End - 1, letter.ToString());
            _ = Describe(model);
            Assert.Equal(nothing, Work());
        }

        _ = Describe(model.WithOwnNesting());
        Assert.NotEqual(nothing, Work());
    }

    /// <summary>Placements that are shown and still being looked for are found once, whatever is typed meanwhile.</summary>
    [Fact]
    public void What_nobody_has_waited_for_is_found_once_for_all_versions()
    {
        var model = Open(
            ThreadGenerator.Generate(new ThreadShape { Comments = 50, Indent = "" }, 5)
        );
        var first = model;
        for (var i = 0; i < 5; i++)
        {
            model = Insert(model, model[20].FullSpan.End - 1, "x");
        }

        Assert.False(model.IsNestingAskedFor);
        _ = model.GetParent(0);
        Assert.True(first.IsNestingReady);
        Assert.True(first.IsNestingAskedFor);
    }

    [Fact]
    public void Whatever_is_typed_a_rest_gives_what_a_new_file_gives()
    {
        var shape = new ThreadShape
        {
            Comments = 40,
            Indent = "",
            MaximumBodyLines = 2,
        };
        var edits = new EditGenerator(11);
        var model = Open("# thread-dump: dialect=flat\n" + ThreadGenerator.Generate(shape, 11));
        var held = 0;
        for (var edit = 0; edit < 200; edit++)
        {
            var shown = Describe(model);
            var earlier = model;
            model =
                edit % 3 == 0
                    ? model.WithTreeWhileTyping(model.Tree.WithChanges(edits.Next(model.Tree.Text)))
                    : Insert(
                        model,
                        model[edit % model.CommentCount].FullSpan.End - 1,
                        " old words"
                    );
            if (model.HasOwnNesting)
            {
                Assert.Equal(Describe(Open(model.Tree.Text.ToString())), Describe(model));
            }
            else
            {
                held++;
                Assert.Equal(earlier.CommentCount, model.CommentCount);
                Assert.Equal(shown, Describe(model));
            }

            if (edit % 5 == 0)
            {
                model = model.WithOwnNesting();
                var fresh = Open(model.Tree.Text.ToString());
                Assert.Equal(Describe(fresh), Describe(model));
                Assert.Equal(
                    fresh.GetDiagnostics().Select(found => found.ToString()),
                    model.GetDiagnostics().Select(found => found.ToString())
                );
            }
        }

        Assert.InRange(held, 20, 199);
    }

    private static (long, long, long, long) Work() =>
        (
            AnalysisWork.ContextsBuilt,
            AnalysisWork.CommentsPlaced,
            AnalysisWork.PlacementsWeighed,
            AnalysisWork.PairsCompared
        );

    private static ThreadModel Insert(ThreadModel model, int offset, string text) =>
        model.WithTreeWhileTyping(model.Tree.WithChanges(new TextChange(new(offset, 0), text)));
}
