using ThreadLsp.Features.Tests.Fixes;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests.Refactorings;

public sealed class SortRepliesTests
{
    private const string Thread =
        Threads.Top
        + "$$bob 8 hours ago\n  carol 3 hours ago\n  Two.\n\n  dan 7 hours ago\n    eve 2 hours ago\n  fay 5 minutes ago\n  gus on Apr 19, 2024\n  Six.\nhal 4 hours ago";

    [Theory]
    [InlineData("sortOldestFirst", "gus,dan,eve,carol,fay")]
    [InlineData("sortNewestFirst", "fay,carol,dan,eve,gus")]
    public void Replies_are_sorted_with_their_subthreads_and_the_gaps_stay(
        string name,
        string authors
    )
    {
        var text = Refactored.Apply(Thread, name);
        var model = Threads.Parse(text);
        Assert.Equal(
            $"bob,{authors},hal",
            string.Join(',', model.GetComments().Select(comment => comment.Author))
        );
        Assert.EndsWith("\nhal 4 hours ago", text, StringComparison.Ordinal);
        Assert.Equal(Thread.Length - "$$".Length, text.Length);
        Assert.Equal(Fixing.Tree(Threads.Mark(Thread).Model), Fixing.Tree(model));
    }

    [Fact]
    public void On_the_title_the_top_level_comments_are_sorted() =>
        Assert.Equal(
            "# thread-dump: dialect=indented\nA $$title\n12 points by alice 9 hours ago\nhal 8 hours ago\nbob 4 hours ago\nOne.\n".Replace(
                "$$",
                "",
                StringComparison.Ordinal
            ),
            Refactored.Apply(
                "# thread-dump: dialect=indented\nA $$title\n12 points by alice 9 hours ago\nbob 4 hours ago\nOne.\nhal 8 hours ago\n",
                "sortOldestFirst"
            )
        );

    [Theory]
    [InlineData("$$bob 8 hours ago\n  carol 3 hours ago\n", "There is one reply to bob only.")]
    [InlineData("bob 8 hours ago\n  $$carol 3 hours ago\n", "Nobody answers carol.")]
    public void What_need_not_be_sorted_says_so(string markup, string reason) =>
        Assert.Equal(reason, Refactored.At(Threads.Top + markup, "sortOldestFirst").DisabledReason);

    [Theory]
    [InlineData("  ")]
    [InlineData("\t")]
    public void Any_thread_has_the_same_words_and_nesting_afterwards(string indent)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var model = Threads.Parse(
                ThreadGenerator.Generate(new() { Comments = 40, Indent = indent }, seed)
            );
            for (var comment = 0; comment < model.CommentCount; comment++)
            {
                if (
                    Refactored.Find(model, comment)["sortNewestFirst"] is { Compute: not null } sort
                )
                {
                    Assert.Equal(Fixing.Tree(model), Fixing.Tree(Refactored.Apply(model, sort)));
                }
            }
        }
    }
}
