namespace ThreadLsp.Features.Tests;

/// <summary>What is corrected behind Enter and behind a tab. The caret stands where the editor has put it.</summary>
public sealed class TypedTests
{
    private const string Carol = "bob 8 hours ago\nOne.\n  carol 7 hours ago\n";

    [Theory]
    [InlineData(Carol + "$$", Carol + "  ")]
    [InlineData(Carol + "    $$", Carol + "  ")]
    [InlineData(Carol + "  Two,\n$$three.", Carol + "  Two,\n  three.")]
    [InlineData(Carol + "    code {\n$$", Carol + "    code {\n    ")]
    [InlineData(Carol + "  [1] a footnote\n$$", Carol + "  [1] a footnote\n  ")]
    [InlineData("bob 8 hours ago\n  $$", "bob 8 hours ago\n")]
    [InlineData(
        "bob 8 hours ago\n\tcarol 7 hours ago\n$$",
        "bob 8 hours ago\n\tcarol 7 hours ago\n\t"
    )]
    public void Enter_goes_on_at_the_column_of_the_body(string typed, string expected) =>
        Assert.Equal(Threads.Top + expected, Enter(typed));

    [Theory]
    [InlineData(Carol + "  > words\n  $$", Carol + "  > words\n  > ")]
    [InlineData(Carol + "  > some\n$$words", Carol + "  > some\n  > words")]
    [InlineData(Carol + "  >> words\n  $$", Carol + "  >> words\n  >> ")]
    [InlineData(Carol + "  > words\n  > $$", Carol + "  > words\n  > ")]
    [InlineData(Carol + "  > words\n> $$", Carol + "  > words\n  > ")]
    [InlineData("bob 8 hours ago\n> words\n$$", "bob 8 hours ago\n> words\n> ")]
    public void Enter_in_a_quote_goes_on_with_the_quote(string typed, string expected) =>
        Assert.Equal(Threads.Top + expected, Enter(typed));

    [Theory]
    [InlineData(Carol + "  > words\n  > \n  $$\n", Carol + "  > words\n  \n")]
    [InlineData("bob 8 hours ago\n>\n$$", "bob 8 hours ago\n")]
    public void Enter_in_a_quote_without_words_ends_it(string typed, string expected) =>
        Assert.Equal(Threads.Top + expected, Enter(typed));

    [Theory]
    [InlineData(
        "bob 8 hours ago\n  \n$$carol 7 hours ago\n",
        "bob 8 hours ago\n  \n  carol 7 hours ago\n"
    )]
    [InlineData(
        "bob 8 hours ago\n\n$$  carol 7 hours ago\n",
        "bob 8 hours ago\n\n  carol 7 hours ago\n"
    )]
    public void Enter_before_a_header_moves_the_comment_nowhere(string typed, string expected) =>
        Assert.Equal(Threads.Top + expected, Enter(typed));

    [Theory]
    [InlineData("$$")]
    [InlineData("A title\n$$")]
    [InlineData("A title\n  $$12 points by alice 9 hours ago\n")]
    [InlineData("bob 8 hours ago\n\n$$\n")]
    public void Outside_of_bodies_Enter_is_left_alone(string typed)
    {
        var (markup, model) = Threads.Mark(typed);
        Assert.Empty(TypedLineBreak.Format(model, markup.Caret));
    }

    [Fact]
    public void A_tab_before_a_header_moves_the_subthread_one_level_in() =>
        Assert.Equal(
            Threads.Top
                + "bob 8 hours ago\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n      erin 5 hours ago\n  fay 4 hours ago\n",
            Tab(
                "bob 8 hours ago\n  carol 7 hours ago\n  Two.\n\t$$  dave 6 hours ago\n  Three.\n    erin 5 hours ago\n  fay 4 hours ago\n"
            )
        );

    [Fact]
    public void A_tab_before_the_first_reply_moves_nothing() =>
        Assert.Equal(
            Threads.Top + "bob 8 hours ago\n  carol 7 hours ago\n  Two.\n",
            Tab("bob 8 hours ago\n  \t$$carol 7 hours ago\n  Two.\n")
        );

    /// <summary>An editor that writes a tab as spaces fills up to the next multiple of its size.</summary>
    [Theory]
    [InlineData(2, "bob 8 hours ago\n  carol 7 hours ago\n    $$dave 6 hours ago\n  Three.\n")]
    [InlineData(2, "bob 8 hours ago\n  carol 7 hours ago\n  $$  dave 6 hours ago\n  Three.\n")]
    public void A_tab_that_is_written_as_spaces_does_so_as_well(int tabSize, string typed) =>
        Assert.Equal(
            Threads.Top
                + "bob 8 hours ago\n  carol 7 hours ago\n    dave 6 hours ago\n    Three.\n",
            Tab(typed, tabSize)
        );

    [Theory]
    [InlineData(null, "bob 8 hours ago\n  carol 7 hours ago\n    $$dave 6 hours ago\n")]
    [InlineData(3, "bob 8 hours ago\n  carol 7 hours ago\n   $$dave 6 hours ago\n")]
    [InlineData(8, "bob 8 hours ago\n  carol 7 hours ago\n        $$dave 6 hours ago\n")]
    [InlineData(2, "bob 8 hours ago\n  carol 7 hours ago\n $$ dave 6 hours ago\n")]
    public void Spaces_that_may_be_another_number_are_left_alone(int? tabSize, string typed)
    {
        var (markup, model) = Threads.Mark(Threads.Top + typed);
        Assert.Empty(TypedTab.Format(model, markup.Caret, tabSize));
    }

    [Theory]
    [InlineData("bob 8 hours ago\n\t$$Two.\n  carol 7 hours ago\n")]
    [InlineData("bob 8 hours ago\n  carol\t$$ 7 hours ago\n")]
    [InlineData("bob 8 hours ago\n  $$carol 7 hours ago\n")]
    [InlineData("# thread-dump: dialect=flat\nbob 8 hours ago\n\t$$carol 7 hours ago\n")]
    [InlineData("$$")]
    public void Any_other_tab_is_a_tab(string typed)
    {
        var (markup, model) = Threads.Mark(typed);
        Assert.Empty(TypedTab.Format(model, markup.Caret));
    }

    private static string Enter(string typed)
    {
        var (markup, model) = Threads.Mark(Threads.Top + typed);
        var changes = TypedLineBreak.Format(model, markup.Caret);
        return model.Tree.WithChanges(changes.AsSpan()).Text.ToString();
    }

    private static string Tab(string typed, int? tabSize = null)
    {
        var (markup, model) = Threads.Mark(Threads.Top + typed);
        var changes = TypedTab.Format(model, markup.Caret, tabSize);
        return model.Tree.WithChanges(changes.AsSpan()).Text.ToString();
    }
}
