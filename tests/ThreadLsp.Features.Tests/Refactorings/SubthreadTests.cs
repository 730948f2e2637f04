namespace ThreadLsp.Features.Tests.Refactorings;

/// <summary>Subthreads go elsewhere: promoted, demoted, up, down, to another parent.</summary>
public sealed class SubthreadTests
{
    private const string Top = Threads.Top;

    [Fact]
    public void A_promoted_comment_goes_behind_those_that_still_answer_its_parent() =>
        Assert.Equal(
            Top
                + "bob 8 hours ago\nOne.\n  dan 6 hours ago\n  Three.\ncarol 7 hours ago\nTwo.\n    code\n  eve 6 hours ago\n  Four.\nfay 5 hours ago\nFive.\n",
            Refactored.Apply(
                Top
                    + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  $$Two.\n      code\n    eve 6 hours ago\n    Four.\n  dan 6 hours ago\n  Three.\nfay 5 hours ago\nFive.\n",
                "promote"
            )
        );

    [Fact]
    public void A_demoted_comment_stays_where_it_is_behind_the_replies_that_are_there() =>
        Assert.Equal(
            Top
                + "bob 8 hours ago\n\tcarol 7 hours ago\n\tTwo.\n\tdan 6 hours ago\n\tThree.\n\n\t\t\teve 5 hours ago\nfay 5 hours ago\n",
            Refactored.Apply(
                Top
                    + "bob 8 hours ago\n\tcarol 7 hours ago\n\tTwo.\n$$dan 6 hours ago\nThree.\n\n\t\teve 5 hours ago\nfay 5 hours ago\n",
                "demote"
            )
        );

    [Fact]
    public void Blank_lines_and_the_missing_last_line_break_stay_in_their_places()
    {
        const string Declared = "# thread-dump: dialect=indented\n" + Threads.Top;
        Assert.Equal(
            Declared
                + "carol 7 hours ago\nTwo.\r\n\r\n\r\nbob 8 hours ago\r\nOne.\n\ndan 6 hours ago\rThree.",
            Refactored.Apply(
                Declared
                    + "bob 8 hours ago\r\nOne.\r\n\r\n\r\n$$carol 7 hours ago\nTwo.\n\ndan 6 hours ago\rThree.",
                "moveUp"
            )
        );
        Assert.Equal(
            Declared
                + "bob 8 hours ago\r\nOne.\r\n\r\n\r\ndan 6 hours ago\rThree.\n\ncarol 7 hours ago\nTwo.",
            Refactored.Apply(
                Declared
                    + "bob 8 hours ago\r\nOne.\r\n\r\n\r\n$$carol 7 hours ago\nTwo.\n\ndan 6 hours ago\rThree.",
                "moveDown"
            )
        );
    }

    [Fact]
    public void A_byte_order_mark_stays_at_the_start() =>
        Assert.Equal(
            "\uFEFFcarol 7 hours ago\n  dan 6 hours ago\nbob 8 hours ago\nOne.\n",
            Refactored.Apply(
                "\uFEFF$$bob 8 hours ago\nOne.\ncarol 7 hours ago\n  dan 6 hours ago\n",
                "moveDown"
            )
        );

    [Fact]
    public void Siblings_at_several_columns_change_them_too() =>
        Assert.Equal(
            Top + "bob 8 hours ago\n    dan 6 hours ago\n  carol 7 hours ago\n  Two.\n",
            Refactored.Apply(
                Top + "bob 8 hours ago\n    carol 7 hours ago\n    Two.\n  $$dan 6 hours ago\n",
                "moveUp"
            )
        );

    [Fact]
    public void The_last_indented_header_leaves_a_directive_behind_so_that_the_nesting_stays_declared() =>
        Assert.Equal(
            "# thread-dump: dialect=indented indent=4\n"
                + Top
                + "bob 8 hours ago\nOne.\ncarol 7 hours ago\nTwo.\n",
            Refactored.Apply(
                Top + "bob 8 hours ago\nOne.\n    $$carol 7 hours ago\n    Two.\n",
                "promote"
            )
        );

    [Fact]
    public void Bars_are_written_as_bars() =>
        Assert.Equal(
            Top
                + "bob 8 hours ago\nOne.\n│  carol 7 hours ago\n│  Two.\n│  │  dan 6 hours ago\n│  │  Three.\n",
            Refactored.Apply(
                Top
                    + "bob 8 hours ago\nOne.\n│  carol 7 hours ago\n│  Two.\n│  $$dan 6 hours ago\n│  Three.\n",
                "demote"
            )
        );

    [Theory]
    [InlineData("reply.2", "Make eve a reply to dan (6 hours ago)")]
    [InlineData("demote", "Demote eve: answer carol, the comment before")]
    [InlineData("promote", "Promote eve: answer the story instead of bob")]
    [InlineData("moveUp", "Move eve up, before carol")]
    public void Titles_say_who_answers_whom(string name, string title) =>
        Assert.Equal(
            title,
            Refactored
                .At(
                    Top
                        + "bob 8 hours ago\n  carol 7 hours ago\n    dan 6 hours ago\n  $$eve 5 hours ago\n",
                    name
                )
                .Title
        );

    [Theory]
    [InlineData("promote", "bob answers the story already: there is no level further out.")]
    [InlineData(
        "demote",
        "bob is the first who answers the story: no comment above stands at the same level."
    )]
    [InlineData("moveUp", "bob's comment is the first reply to the story.")]
    [InlineData("moveDown", "bob's comment is the last reply to the story.")]
    public void What_cannot_be_done_says_why(string name, string reason) =>
        Assert.Equal(
            reason,
            Refactored.At(Top + "$$bob 8 hours ago\n  carol 7 hours ago\n", name).DisabledReason
        );

    [Fact]
    public void A_reply_does_not_become_older_than_its_parent() =>
        Assert.Equal(
            "A reply cannot be older than its parent: this one is from 7 hours ago, carol's comment from 3 hours ago.",
            Refactored
                .At(Top + "bob 8 hours ago\n  carol 3 hours ago\n  $$dan 7 hours ago\n", "demote")
                .DisabledReason
        );

    [Fact]
    public void What_the_site_says_of_a_depth_is_not_contradicted() =>
        Assert.StartsWith(
            "The site's links behind the header say that this is a reply to a top-level comment",
            Refactored
                .At(
                    Top
                        + "bob 8 hours ago\n  carol 7 hours ago\n  $$dan 6 hours ago | parent | prev [–]\n",
                    "demote"
                )
                .DisabledReason,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("promote")]
    [InlineData("demote")]
    [InlineData("moveUp")]
    [InlineData("moveDown")]
    public void In_a_flat_dump_the_nesting_has_to_be_written_first(string name) =>
        Assert.Equal(
            "This dump does not record its nesting: write the inferred nesting into the file first.",
            Refactored
                .At(Top + "bob 8 hours ago\nOne.\n$$carol 7 hours ago\nTwo.\n", name)
                .DisabledReason
        );
}
