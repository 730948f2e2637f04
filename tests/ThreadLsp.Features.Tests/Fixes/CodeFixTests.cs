using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Features.Fixes;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests.Fixes;

/// <summary>What stands behind each entry of the menu; the story above all these threads is 9 hours old.</summary>
public sealed class CodeFixTests
{
    [Fact]
    public void TD1001_moves_a_subthread_below_the_comment_above() =>
        Fixing.Check(
            "TD1001",
            0,
            "Answer bob: move to column 2",
            "bob 8 hours ago\nOne.\n      carol 7 hours ago\n      Two.\n        dave 6 hours ago\n        Three.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n"
        );

    [Fact]
    public void TD1001_takes_siblings_along_that_stand_as_wrongly() =>
        Fixing.Check(
            "TD1001",
            0,
            "Answer bob: move to column 2",
            "bob 8 hours ago\nOne.\n    carol 7 hours ago\n    Two.\n    dave 6 hours ago\n    Three.\nerin 5 hours ago\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n  dave 6 hours ago\n  Three.\nerin 5 hours ago\n"
        );

    [Fact]
    public void TD1001_offers_the_place_beside_the_comment_above_as_well() =>
        Fixing.Check(
            "TD1001",
            1,
            "Answer bob: move to column 2",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n      dave 6 hours ago\n      Three.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n  dave 6 hours ago\n  Three.\n"
        );

    [Fact]
    public void TD1001_moves_a_header_back_to_its_body() =>
        Fixing.Check(
            "TD1001",
            0,
            "Answer bob: move the header of carol to column 2, where its body stands",
            "bob 8 hours ago\nOne.\n      carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n"
        );

    [Fact]
    public void TD1001_moves_the_header_above_where_that_is_the_one_that_was_moved() =>
        Fixing.Check(
            "TD1001",
            0,
            "Answer bob: move the header of carol to column 2, where its body stands",
            "bob 8 hours ago\nOne.\ncarol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n"
        );

    [Fact]
    public void TD1001_does_not_let_somebody_answer_a_younger_comment_first() =>
        Fixing.Check(
            "TD1001",
            0,
            "Answer bob: move to column 2",
            "bob 8 hours ago\nOne.\n  carol 3 hours ago\n  Two.\n      dave 6 hours ago\n      Three.\n",
            "bob 8 hours ago\nOne.\n  carol 3 hours ago\n  Two.\n  dave 6 hours ago\n  Three.\n"
        );

    [Fact]
    public void TD1001_swaps_two_levels_where_a_reply_says_so() =>
        Fixing.Check(
            "TD1001",
            0,
            "Swap the levels of carol and dave, who answers then",
            "bob 8 hours ago\nOne.\n    carol 7 hours ago\n    Two.\n  dave 6 hours ago\n  Three.\n      erin 5 hours ago\n      Four.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n      erin 5 hours ago\n      Four.\n"
        );

    [Fact]
    public void TD1001_puts_a_reply_to_a_lost_comment_below_its_own_author() =>
        Fixing.Check(
            "TD1001",
            0,
            "Answer carol: move to column 4",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n      carol 5 hours ago\n      Four.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    carol 5 hours ago\n    Four.\n"
        );

    [Fact]
    public void TD1002_snaps_to_the_level_that_keeps_the_parent() =>
        Fixing.Check(
            "TD1002",
            0,
            "Answer bob: move to column 2",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n dave 6 hours ago\n Three.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n  dave 6 hours ago\n  Three.\n"
        );

    [Fact]
    public void TD1002_moves_a_header_back_to_its_body() =>
        Fixing.Check(
            "TD1002",
            0,
            "Answer the story: move the header of dave to column 0, where its body stands",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n dave 6 hours ago\nThree.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\ndave 6 hours ago\nThree.\n"
        );

    [Fact]
    public void TD1003_writes_tabs_as_blanks_and_keeps_what_is_code() =>
        Fixing.Check(
            "TD1003",
            1,
            "Indent by spaces, as the rest of the dump, and stay at column 4",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n\tdave 6 hours ago\n\tThree:\n\t\tcode\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three:\n    \tcode\n"
        );

    [Fact]
    public void TD1003_takes_a_tab_for_a_level() =>
        Fixing.Check(
            "TD1003",
            0,
            "Take each tab for one level: answer bob at column 2",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n\tdave 6 hours ago\n\tThree.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n  dave 6 hours ago\n  Three.\n"
        );

    [Fact]
    public void TD1003_stays_at_the_column_where_an_editor_made_tabs_of_blanks() =>
        Fixing.Check(
            "TD1003",
            0,
            "Indent by spaces, as the rest of the dump, and stay at column 6",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    erin 7 hours ago\n    Three.\n\t  dave 6 hours ago\n\t  Four.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    erin 7 hours ago\n    Three.\n      dave 6 hours ago\n      Four.\n"
        );

    [Fact]
    public void TD1003_makes_a_narrow_level_as_wide_as_the_others() =>
        Fixing.Check(
            "TD1003",
            0,
            "Answer carol: move to column 4",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n   dave 6 hours ago\n   Three.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n"
        );

    [Fact]
    public void TD1004_indents_a_line_to_its_header() =>
        Fixing.Check(
            "TD1004",
            0,
            "Indent this line to column 2",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two,\nand three.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two,\n  and three.\n"
        );

    [Fact]
    public void TD1004_indents_all_lines_of_a_comment() =>
        Fixing.Check(
            "TD1004",
            0,
            "Indent all lines of carol to column 2",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two,\nthree\n\n and four.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two,\n  three\n\n  and four.\n"
        );

    [Fact]
    public void TD1004_moves_the_header_where_the_whole_body_stands_elsewhere() =>
        Fixing.Check(
            "TD1004",
            0,
            "Answer bob: move the header of dave to column 2, where its body stands",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n  Three.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n  dave 6 hours ago\n  Three.\n"
        );

    [Fact]
    public void TD1007_moves_to_the_depth_that_the_links_say() =>
        Fixing.Check(
            "TD1007",
            0,
            "Answer carol, as the links say: move to column 4",
            "bob 8 hours ago | next [–]\nOne.\n  carol 7 hours ago | parent | next [–]\n  Two.\n  dave 6 hours ago | root | parent [–]\n  Three.\n",
            "bob 8 hours ago | next [–]\nOne.\n  carol 7 hours ago | parent | next [–]\n  Two.\n    dave 6 hours ago | root | parent [–]\n    Three.\n"
        );

    [Theory]
    [InlineData("bob 4 hour ago", "bob 4 hours ago")]
    [InlineData("bob 4 hours", "bob 4 hours ago")]
    [InlineData("4 hours ago", "author 4 hours ago")]
    [InlineData("bob 4 fortnights ago", "bob 4 hours ago")]
    public void TD2001_mends_a_header(string almost, string header) =>
        Fixing.Check(
            "TD2001",
            0,
            $"Make it a header: {header}",
            $"alice 8 hours ago\nOne.\n{almost}\nTwo.\n",
            $"alice 8 hours ago\nOne.\n{header}\nTwo.\n"
        );

    [Fact]
    public void TD2001_says_that_a_line_is_text() =>
        Fixing.Check(
            "TD2001",
            1,
            "Take this line for text: put a backslash before it",
            "alice 8 hours ago\nOne.\n  carol 7 hours ago\n  4 hours ago\n",
            "alice 8 hours ago\nOne.\n  carol 7 hours ago\n  \\4 hours ago\n"
        );

    [Fact]
    public void TD2001_separates_a_header_from_the_line_above_it() =>
        Fixing.Check(
            "TD2001",
            0,
            "Put the header in a line of its own: carol 7 hours ago",
            "bob 8 hours ago\nThat is all.carol 7 hours ago\n  Two.\n",
            "bob 8 hours ago\nThat is all.\n  carol 7 hours ago\n  Two.\n"
        );

    [Fact]
    public void TD2001_separates_two_headers() =>
        Fixing.Check(
            "TD2001",
            0,
            "Put the header in a line of its own: carol 7 hours ago",
            "bob 8 hours agocarol 7 hours ago\nTwo.\n",
            "bob 8 hours ago\ncarol 7 hours ago\nTwo.\n"
        );

    [Fact]
    public void TD2002_writes_a_name_as_sites_do() =>
        Fixing.Check(
            "TD2002",
            0,
            "Write the name as spoke_shave_workshop",
            "spoke.shave@workshop 7 hours ago\nOne.\n",
            "spoke_shave_workshop 7 hours ago\nOne.\n"
        );

    [Fact]
    public void TD3001_moves_beside_the_parent_and_behind_its_other_replies() =>
        Fixing.Check(
            "TD3001",
            0,
            "Answer the story instead, beside bob",
            "bob 5 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n  erin 4 hours ago\n  Four.\nfay 2 hours ago\nFive.",
            "bob 5 hours ago\nOne.\n  erin 4 hours ago\n  Four.\ncarol 7 hours ago\nTwo.\n  dave 6 hours ago\n  Three.\nfay 2 hours ago\nFive."
        );

    [Fact]
    public void TD3001_swaps_two_ages_that_were_mixed_up() =>
        Fixing.Check(
            "TD3001",
            0,
            "Swap the ages of bob and carol",
            "bob 5 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 4 hours ago\n    Three.\n  erin 4 hours ago\n  Four.\n",
            "bob 7 hours ago\nOne.\n  carol 5 hours ago\n  Two.\n    dave 4 hours ago\n    Three.\n  erin 4 hours ago\n  Four.\n"
        );

    [Fact]
    public void TD3001_moves_who_is_last_of_several_replies_first() =>
        Fixing.Check(
            "TD3001",
            0,
            "Answer the story instead, beside bob",
            "bob 5 hours ago\nOne.\n  carol 4 hours ago\n  Two.\n  erin 7 hours ago\n  Four.\n",
            "bob 5 hours ago\nOne.\n  carol 4 hours ago\n  Two.\nerin 7 hours ago\nFour.\n"
        );

    [Fact]
    public void TD3003_moves_below_the_comment_that_is_quoted_and_the_file_ends_as_it_did() =>
        Fixing.Check(
            "TD3003",
            0,
            "Answer bob: move the subthread to where the quoted words stand",
            "bob 8 hours ago\nThe drill came back with a bent chuck.\n  ann 7 hours ago\n  No.\ncarol 7 hours ago\nSeeds.\n    dave 6 hours ago\n    > The drill came back with a bent chuck\n    Did it?",
            "bob 8 hours ago\nThe drill came back with a bent chuck.\n  ann 7 hours ago\n  No.\n  dave 6 hours ago\n  > The drill came back with a bent chuck\n  Did it?\ncarol 7 hours ago\nSeeds."
        );

    [Fact]
    public void TD3003_moves_to_the_end_of_a_file_without_a_last_line_break() =>
        Fixing.Check(
            "TD3003",
            0,
            "Answer bob: move the subthread to where the quoted words stand",
            "carol 8 hours ago\r\nSeeds.\r\n  dave 6 hours ago\r\n  > The drill came back with a bent chuck\r\nbob 8 hours ago\r\nThe drill came back with a bent chuck.",
            "carol 8 hours ago\r\nSeeds.\r\nbob 8 hours ago\r\nThe drill came back with a bent chuck.\r\n  dave 6 hours ago\r\n  > The drill came back with a bent chuck"
        );

    [Fact]
    public void TD3004_removes_the_second_copy() =>
        Fixing.Check(
            "TD3004",
            0,
            "Remove this copy",
            "bob 8 hours ago\nNobody has lost a finger yet, which surprised the insurer.\n  carol 7 hours ago\n  Two.\nbob 8 hours ago\nNobody has lost a finger yet, which surprised the insurer.",
            "bob 8 hours ago\nNobody has lost a finger yet, which surprised the insurer.\n  carol 7 hours ago\n  Two."
        );

    [Fact]
    public void TD3004_removes_a_copied_subthread_and_nothing_that_is_said_only_once()
    {
        const string Bob =
            "bob 8 hours ago\nNobody has lost a finger yet, which surprised the insurer.\n";
        const string Reply = "  carol 7 hours ago\n  Two.\n";
        Fixing.Check(
            "TD3004",
            0,
            "Remove this copy with its replies",
            $"{Bob}{Reply}{Bob}{Reply}erin 2 hours ago\nThree.\n",
            $"{Bob}{Reply}erin 2 hours ago\nThree.\n"
        );
        Assert.Empty(Fixing.Find(Threads.Parse($"{Threads.Top}{Bob}{Bob}{Reply}"), "TD3004"));
    }

    [Fact]
    public void TD5001_removes_all_such_characters_of_a_line() =>
        Fixing.Check(
            "TD5001",
            0,
            "Remove what cannot be seen in this line",
            "bob 8 hours ago\nOne\u202E two\u200B\u200B three\u0007.\n",
            "bob 8 hours ago\nOne two three.\n"
        );

    [Fact]
    public void TD3005_says_how_many_comments_there_are()
    {
        var model = Threads.Parse(
            "A title\n12 points by alice 9 hours ago | hide | 3 comments\nbob 8 hours ago\nOne.\n"
        );
        var fix = Assert.Single(Fixing.Find(model, "TD3005"));
        Assert.Equal("Say 1 comment, as many as stand here", fix.Title);
        Assert.False(fix.IsPreferred);
        Assert.Contains(
            "| hide | 1 comment\n",
            Fixing.Apply(model, fix.Changes).Tree.Text.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "bob 8 hours ago\nOne.\ncarol 2 days ago\n",
        "Title of the story\n1 point by author 2 days ago\nbob 8 hours ago\nOne.\ncarol 2 days ago\n"
    )]
    [InlineData(
        "A title\nbob 8 hours ago\nOne.\n",
        "A title\n1 point by author 8 hours ago\nbob 8 hours ago\nOne.\n"
    )]
    [InlineData(
        "12 points by alice 9 hours ago\r\nbob 8 hours ago\r\nOne.\r\n",
        "Title of the story\r\n12 points by alice 9 hours ago\r\nbob 8 hours ago\r\nOne.\r\n"
    )]
    public void TD1006_inserts_what_a_story_lacks(string before, string after)
    {
        var model = Threads.Parse(before);
        var fix = Assert.Single(Fixing.Find(model, "TD1006"));
        Assert.Equal(after, Fixing.Apply(model, fix.Changes).Tree.Text.ToString());
    }

    /// <summary>Whoever looks for a light bulb in vain reads in the documentation why there is none.</summary>
    [Fact]
    public void A_code_without_a_fix_says_why_there_is_none()
    {
        var withFix = CodeFixes.Codes.Append(FileFixes.WriteNesting.Code).ToHashSet();
        Assert.All(
            DiagnosticDescriptors.All.Where(descriptor => !withFix.Contains(descriptor.Code)),
            descriptor =>
                Assert.Contains(
                    "There is no quick fix:",
                    DiagnosticDocumentation.Find(descriptor.Code)!.Text,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void TD1005_removes_what_stands_before_the_story()
    {
        var model = Threads.Parse($"Skip to content\nMenu\n{Threads.Top}bob 8 hours ago\nOne.\n");
        var fix = Assert.Single(Fixing.Find(model, "TD1005"));
        Assert.Equal("Remove the 2 lines before the story", fix.Title);
        Assert.Equal(
            $"{Threads.Top}bob 8 hours ago\nOne.\n",
            Fixing.Apply(model, fix.Changes).Tree.Text.ToString()
        );
    }

    [Fact]
    public void Of_the_fixes_of_a_diagnostic_at_most_the_first_is_preferred()
    {
        foreach (var code in CodeFixes.Codes)
        {
            var model = Threads.Parse(
                File.ReadAllText(
                    RepositoryRoot.Combine($"tests/corpus/diagnostics/{code}.positive.thread")
                )
            );
            Assert.DoesNotContain(Fixing.Find(model, code).Skip(1), fix => fix.IsPreferred);
        }
    }

    [Fact]
    public void A_title_shows_no_character_that_could_disguise_it()
    {
        var model = Threads.Parse(
            $"{Fixing.Top}b\u202Eob 8 hours ago\nOne.\n      carol 7 hours ago\n      Two.\n"
        );
        Assert.All(Fixing.Find(model, "TD1001"), fix => Assert.DoesNotContain('\u202E', fix.Title));
    }
}
