using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Tests;

/// <summary>From the caret to the span in the markup.</summary>
public sealed class NavigationTests
{
    [Theory]
    [InlineData("[|bob 8 hours ago|]\nOne.\n  carol 7 $$hours ago\n  Two.\n")]
    [InlineData("[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  T$$wo.\n")]
    [InlineData(
        "[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  Two.\n  erin 6 hours ago\n  Three.\n$$"
    )]
    public void The_parent_from_anywhere_in_a_reply(string thread) =>
        Check(thread, GoToParent.Find);

    [Fact]
    public void The_parent_of_a_top_level_comment_is_the_story()
    {
        var (markup, model) = Threads.Mark(
            "[|A title (example.com)|]\n12 points by alice 9 hours ago\nbob$$ 8 hours ago\nOne.\n"
        );
        Assert.Equal(markup.Span, GoToParent.Find(model, markup.Caret)?.SelectionSpan);
    }

    [Theory]
    [InlineData(
        "bob 8 hours ago\nO$$ne.\n  carol 7 hours ago\n  Two.\n[|erin 6 hours ago|]\nThree.\n"
    )]
    [InlineData(
        "bob 8 hours ago\nOne.\n  c$$arol 7 hours ago\n  Two.\n    dave 6 hours ago\n  [|erin 6 hours ago|]\n  Three.\n"
    )]
    public void The_next_sibling(string thread) => Check(thread, GoToSibling.FindNext);

    [Theory]
    [InlineData(
        "[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  Two.\ne$$rin 6 hours ago\nThree.\n"
    )]
    [InlineData(
        "bob 8 hours ago\nOne.\n  [|carol 7 hours ago|]\n  Two.\n    dave 6 hours ago\n  erin 6 hours ago\n  Thr$$ee.\n"
    )]
    public void The_previous_sibling(string thread) => Check(thread, GoToSibling.FindPrevious);

    [Theory]
    [InlineData("[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours$$ ago\n")]
    [InlineData("[|bob $$8 hours ago|]\nOne.\n  carol 7 hours ago\n  Two.\n")]
    public void The_top_level_comment(string thread) => Check(thread, GoToTopLevelComment.Find);

    [Theory]
    [InlineData(
        "bob 8 hours ago\nOne.\n  c$$arol 7 hours ago\n    dave 6 hours ago\n[|erin 6 hours ago|]\nThree.\n"
    )]
    [InlineData(
        "bob 8 hours ago\nOne.\n  carol 7 hours ago\n    dave 6 h$$ours ago\n[|erin 6 hours ago|]\n"
    )]
    public void The_next_top_level_comment(string thread) =>
        Check(thread, GoToTopLevelComment.FindNext);

    [Theory]
    [InlineData(
        "[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\nerin 6 hours ago\n  fr$$ank 5 hours ago\n"
    )]
    public void The_previous_top_level_comment(string thread) =>
        Check(thread, GoToTopLevelComment.FindPrevious);

    [Theory]
    [InlineData("bob 8 hours ago\nO$$ne.\n  [|carol 7 hours ago|]\n  Two.\n  erin 6 hours ago\n")]
    public void The_first_reply(string thread) => Check(thread, GoToReplies.FindFirst);

    [Fact]
    public void From_a_story_down_to_its_top_level_comments_and_not_to_those_of_the_next_story()
    {
        var (markup, model) = Threads.Mark(
            "A ti$$tle\n12 points by alice 9 hours ago\nIts own text.\n[|bob 8 hours ago|]\n  carol 7 hours ago\n[|erin 6 hours ago|]\nAnother title\n3 points by zoe 4 hours ago\nyann 3 hours ago\n"
        );
        foreach (var offset in (int[])[markup.Caret, 20, markup.Spans[0].Start - 3])
        {
            Assert.Equal(
                markup.Spans,
                GoToReplies.Find(model, offset).Select(target => target.SelectionSpan)
            );
            Assert.Equal(
                markup.Spans[0],
                GoToTopLevelComment.FindNext(model, offset)?.SelectionSpan
            );
            Assert.Equal(
                "A title",
                model.Tree.Text.ToString(GoToStory.Find(model, offset)!.Value.SelectionSpan)
            );
        }
    }

    [Fact]
    public void All_replies_of_a_comment()
    {
        var (markup, model) = Threads.Mark(
            "bob 8 hours ago\nO$$ne.\n  [|carol 7 hours ago|]\n    dave 7 hours ago\n  [|erin 6 hours ago|]\nfrank 2 hours ago\n"
        );
        Assert.Equal(
            markup.Spans,
            GoToReplies.Find(model, markup.Caret).Select(target => target.SelectionSpan)
        );
    }

    [Theory]
    [InlineData("bob 8 hours ago\nAs shown [1$$], it is.\n\n[|[1] https://example.com/|]\n")]
    [InlineData("bob 8 hours ago\nAs shown $$[12], it is.\n[|[12]: words|]\n[2] others\n")]
    [InlineData("bob 8 hours ago\nAs shown [|[1]|], it is [1].\n\n[1$$] https://example.com/\n")]
    public void Between_a_footnote_and_what_refers_to_it(string thread) =>
        Check(thread, (model, offset) => Definition.Find(model, offset));

    [Theory]
    [InlineData("[|bob 8 hours ago|]\n[1] A note.\n  carol 7 hours ago\n  As bob says [1$$].\n")]
    [InlineData("[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  a[0] = b[1$$];\n")]
    [InlineData("[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  [1] An orphaned n$$ote.\n")]
    public void A_reference_without_its_footnote_leads_to_the_parent(string thread) =>
        Check(thread, (model, offset) => Definition.Find(model, offset));

    [Theory]
    [InlineData(
        "bob 8 hours ago\nFirst. [|The quoted words|] here.\n  carol 7 hours ago\n  > The$$ quoted words\n"
    )]
    [InlineData(
        "bob 8 hours ago\nThey say “[|it’s\n  done|]” here.\n  carol 7 hours ago\n  No.\n    dave 6 hours ago\n    > \"it's done\"$$\n"
    )]
    [InlineData("bob 8 hours ago\n[|Once|] upon a time.\n  carol 7 hours ago\n  > Once.$$..\n")]
    public void The_quoted_words_in_the_nearest_ancestor_that_has_them(string thread) =>
        Check(thread, (model, offset) => Definition.Find(model, offset));

    [Theory]
    [InlineData(
        "bob 8 hours ago\n[|The quoted words|] here.\ncarol 7 hours ago\nOne.\n  dave 6 hours ago\n  > The$$ quoted words\n"
    )]
    [InlineData(
        "bob 8 hours ago\nThe quoted words here.\n  carol 7 hours ago\n  [|The quoted words|]!\n  dave 6 hours ago\n  No.\nerin 6 hours ago\n> The$$ quoted words\n"
    )]
    public void Words_that_no_ancestor_has_in_the_nearest_comment_above(string thread) =>
        Check(thread, (model, offset) => Definition.Find(model, offset));

    [Theory]
    [InlineData("[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  > never $$said\n")]
    [InlineData(
        "zoe 9 hours ago\nFew words.\n[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  > few $$words\n"
    )]
    [InlineData(
        "[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  > words from $$below\nzoe 6 hours ago\nWords from below.\n"
    )]
    [InlineData(
        "zoe 9 hours ago\nThe quoted words here.\nAnother story\n12 points by alice 9 hours ago\n[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  > The$$ quoted words\n"
    )]
    public void A_quote_of_few_words_of_what_comes_later_or_of_another_story_leads_to_the_parent(
        string thread
    ) => Check(thread, (model, offset) => Definition.Find(model, offset));

    [Fact]
    public void A_quote_of_the_title_leads_to_the_story()
    {
        var (markup, model) = Threads.Mark(
            "All about [|soil sensors|] (example.com)\n12 points by alice 9 hours ago\nbob 8 hours ago\n> soil$$ sensors\n"
        );
        Assert.Equal(markup.Span, Definition.Find(model, markup.Caret)?.SelectionSpan);
    }

    [Theory]
    [InlineData("$$")]
    [InlineData("$$A title\n12 points by alice 9 hours ago\nbob 8 hours ago\n")]
    [InlineData("A title\n12 points by$$ alice 9 hours ago\nbob 8 hours ago\n")]
    public void Outside_any_comment_there_is_nowhere_to_go(string thread)
    {
        var (markup, model) = Threads.Mark(thread);
        Assert.Null(Definition.Find(model, markup.Caret));
        Assert.Null(GoToSibling.FindNext(model, markup.Caret));
        Assert.Null(GoToSibling.FindPrevious(model, markup.Caret));
        Assert.Null(GoToTopLevelComment.Find(model, markup.Caret));
        Assert.Null(GoToTopLevelComment.FindPrevious(model, markup.Caret));
        Assert.Null(TypeHierarchy.Prepare(model, markup.Caret));
        Assert.Null(Hover.Compute(model, markup.Caret));
    }

    [Fact]
    public void The_hierarchy_goes_up_to_the_parent_and_down_to_the_replies()
    {
        var (markup, model) = Threads.Mark(
            Threads.Top
                + "bob 8 hours ago\nOne.\n  ca$$rol 7 hours ago\n  Two.\n    dave 6 hours ago\n    erin 5 hours ago\n"
        );
        var carol = TypeHierarchy.Prepare(model, markup.Caret);
        Assert.NotNull(carol);
        Assert.Equal("carol · Two.", carol.Value.Name);
        Assert.Equal(
            ["bob · One."],
            TypeHierarchy.GetSupertypes(model, carol.Value.Comment).Select(item => item.Name)
        );
        Assert.Equal(
            ["dave", "erin"],
            TypeHierarchy.GetSubtypes(model, carol.Value.Comment).Select(item => item.Name)
        );
        Assert.Empty(TypeHierarchy.GetSupertypes(model, 0));
    }

    private static void Check(string thread, Func<ThreadModel, int, NavigationTarget?> find)
    {
        var (markup, model) = Threads.Mark(Threads.Top + thread);
        var target = find(model, markup.Caret);
        Assert.NotNull(target);
        Assert.Equal(markup.Span, target.Value.SelectionSpan);
        Assert.True(target.Value.TargetSpan.Contains(target.Value.SelectionSpan));
        Assert.True(new TextSpan(0, markup.Text.Length).Contains(target.Value.OriginSpan));
    }
}
