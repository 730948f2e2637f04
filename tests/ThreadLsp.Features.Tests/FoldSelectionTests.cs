namespace ThreadLsp.Features.Tests;

public sealed class FoldSelectionTests
{
    private const string Thread =
        Threads.Top
        + "bob 8 hours ago\n> one\n> two\nOne.\n  carol 7 hours ago\n  T$$wo.\n    dan 6 hours ago\n    Three.\n  bob 6 hours ago\n  Four.\n  eve 6 hours ago\nfay 5 hours ago\nFive.\n";

    [Theory]
    [InlineData(0, "13,10,8,6,2")]
    [InlineData(1, "10,8,6")]
    [InlineData(2, "8")]
    [InlineData(3, "")]
    public void From_a_depth_on_the_inner_ones_come_first(int depth, string lines) =>
        Assert.Equal(lines, string.Join(',', FoldSelection.FromDepth(Model, depth)));

    [Fact]
    public void Without_a_story_the_first_comment_stands_at_the_same_depth() =>
        Assert.Equal(
            [2],
            FoldSelection.FromDepth(
                Threads.Parse("bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n"),
                1
            )
        );

    [Fact]
    public void The_subthread_is_found_from_anywhere_inside_and_the_replies_below_it()
    {
        var caret = Threads.Mark(Thread).Markup.Caret;
        Assert.Equal([6], FoldSelection.SubthreadAt(Model, caret));
        Assert.Equal([8], FoldSelection.RepliesAt(Model, caret));
        Assert.Equal([13, 2], FoldSelection.RepliesAt(Model, 0));
        Assert.Empty(FoldSelection.SubthreadAt(Model, 0));
    }

    [Fact]
    public void Kinds_and_authors_are_found_in_the_whole_dump()
    {
        Assert.Equal([3], FoldSelection.OfKind(Model, FoldingRangeKind.Quote));
        Assert.Equal([10, 2], FoldSelection.ByAuthor(Model, "bob"));
        Assert.Empty(FoldSelection.ByAuthor(Model, "eve"));
    }

    private static Analysis.ThreadModel Model => Threads.Mark(Thread).Model;
}
