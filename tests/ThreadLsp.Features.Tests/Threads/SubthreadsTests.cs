using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

public sealed class SubthreadsTests
{
    private const string Nested = """
        A title (example.com)
        12 points by alice 9 hours ago
        bob 8 hours ago
        > A title
        One.
          carol 7 hours ago
          Two.
            bob 6 hours ago
            Three.
        erin 5 hours ago
        Four.
          carol 4 hours ago

        """;

    [Fact]
    public void The_roots_are_the_stories() =>
        Assert.Equal(["[alice] A title +5"], Roots(Threads.Parse(Nested)));

    [Fact]
    public void Comments_under_no_story_are_roots_themselves() =>
        Assert.Equal(
            ["bob: One. +1", "dave: Three. +0"],
            Roots(
                Threads.Parse(
                    "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\ndave 6 hours ago\nThree.\n"
                )
            )
        );

    [Theory]
    [InlineData(
        "A ti$$tle\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne.\n",
        "bob: One. +0"
    )]
    [InlineData(
        "A title\n12 points$$ by alice 9 hours ago\nbob 8 hours ago\nOne.\n",
        "bob: One. +0"
    )]
    [InlineData(
        "bob 8 hours ago\nO$$ne.\n  carol 7 hours ago\n    dave 6 hours ago\n  erin 5 hours ago\n",
        "carol:  +1 erin:  +0"
    )]
    [InlineData("bob 8 hours ago\nO$$ne.\n", "")]
    [InlineData("$$", "")]
    public void Below_a_line_of_the_tree_stands_what_answers_it(string thread, string expected)
    {
        var (markup, model) = Threads.Mark(thread);
        Assert.Equal(
            expected,
            string.Join(' ', Show(Subthreads.GetReplies(model, markup.Caret, new())))
        );
    }

    [Fact]
    public void All_of_them_together_are_the_outline()
    {
        foreach (
            var sample in (string[])
                [
                    "garden-sensors.flat.thread",
                    "garden-sensors.indented.thread",
                    "two-stories.thread",
                    "no-story.thread",
                ]
        )
        {
            var model = Threads.Sample(sample);
            Assert.Equal(
                Outline.Compute(model).Select(item => (item.Comment, item.Depth)),
                Walk(model, Subthreads.GetRoots(model, new()), 0)
            );
        }
    }

    [Fact]
    public void With_an_author_only_what_holds_their_comments_is_left_and_says_how_many()
    {
        var model = Threads.Parse(Nested);
        var carol = new SubthreadQuery(Author: "carol");
        Assert.Equal(2, Assert.Single(Subthreads.GetRoots(model, carol).Items).Matches);
        var (bob, erin) = Ends(Subthreads.GetReplies(model, 0, carol));
        Assert.Equal((1, 1), (bob.Matches, erin.Matches));
        var (only, _) = Ends(Subthreads.GetReplies(model, 0, new(Author: "bob")));
        Assert.Equal((0, 2), (only.Comment, only.Matches));
        Assert.Empty(Subthreads.GetRoots(model, new(Author: "nobody")).Items);
    }

    [Fact]
    public void A_page_says_whether_others_follow()
    {
        var model = Threads.Parse(Nested);
        var first = Subthreads.GetReplies(model, 0, new(Count: 1));
        Assert.Equal(["bob: One. +2"], Show(first));
        Assert.True(first.HasMore);
        var last = Subthreads.GetReplies(model, 0, new(Skip: 1, Count: 1));
        Assert.Equal(["erin: Four. +1"], Show(last));
        Assert.False(last.HasMore);
    }

    [Fact]
    public void Inferred_parents_say_how_sure_they_are()
    {
        var model = Threads.Sample("garden-sensors.flat.thread");
        var all = Walk(model).ToList();
        Assert.Contains(all, item => item.IsUncertain);
        Assert.All(
            all.Where(item => !item.IsStory),
            item =>
            {
                Assert.Equal(NestingSource.Inferred, item.Source);
                Assert.Equal(item.IsUncertain, item.Confidence < ThreadModel.CertainFrom);
            }
        );
    }

    [Fact]
    public void The_path_leads_from_the_story_to_the_comment()
    {
        var (markup, model) = Threads.Mark(
            Nested.Replace("Three", "Th$$ree", StringComparison.Ordinal)
        );
        var path = ThreadPath.Find(model, markup.Caret);
        Assert.Equal(
            ["[alice] A title +5", "bob: One. +2", "carol: Two. +1", "bob: Three. +0"],
            path.Items.Select(Show)
        );
        Assert.Equal((Dialect.Indented, 5, 0), (path.Dialect, path.CommentCount, path.Omitted));
        Assert.Equal(new(5, 0, 0, 0), path.Nesting);
    }

    [Theory]
    [InlineData("A ti$$tle\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne.\n", 1)]
    [InlineData("bob 8 hours$$ ago\nOne.\n", 1)]
    [InlineData("$$", 0)]
    [InlineData("no dump$$ at all\n", 0)]
    public void The_path_is_as_long_as_the_caret_is_deep(string thread, int length)
    {
        var (markup, model) = Threads.Mark(thread);
        Assert.Equal(length, ThreadPath.Find(model, markup.Caret).Items.Length);
    }

    [Fact]
    public void The_path_to_a_very_deep_comment_keeps_the_story_and_what_is_nearest()
    {
        var model = Threads.Parse(
            ThreadGenerator.Generate(
                new ThreadShape
                {
                    Comments = 2_000,
                    Form = ThreadForm.Deep,
                    MaximumDepth = 1_000,
                    Indent = null,
                },
                1
            )
        );
        var last = model[model.CommentCount - 1];
        var path = ThreadPath.Find(model, last.HeaderSpan.Start, 100);
        Assert.Equal(101, path.Items.Length);
        Assert.True(path.Items[0].IsStory);
        Assert.Equal(last.Index, path.Items[^1].Comment);
        Assert.Equal(model.GetDepth(last.Index) + 1 - 100, path.Omitted);
    }

    [Fact]
    public void Flat_dumps_say_how_many_placements_are_sure()
    {
        var model = Threads.Sample("garden-sensors.flat.thread");
        var nesting = ThreadPath.Find(model, 0).Nesting;
        Assert.Equal(model.CommentCount, nesting.Sure + nesting.Uncertain);
        Assert.Equal(
            model.GetComments().Count(comment => model.IsUncertain(comment.Index)),
            nesting.Uncertain
        );
    }

    [Fact]
    public void Authors_are_counted_the_busiest_first() =>
        Assert.Equal(
            [new("bob", 2, false), new("carol", 2, false), new("erin", 1, false)],
            ThreadAuthors.Count(Threads.Parse(Nested))
        );

    [Fact]
    public void Who_submitted_the_story_is_known() =>
        Assert.Contains(
            new ThreadAuthor("alice", 1, IsSubmitter: true),
            ThreadAuthors.Count(Threads.Parse(Threads.Top + "alice 8 hours ago\nMe.\n"))
        );

    private static IEnumerable<(int Comment, int Depth)> Walk(
        ThreadModel model,
        SubthreadPage page,
        int depth
    ) =>
        page.Items.SelectMany(item =>
            Walk(model, Subthreads.GetReplies(model, item.SelectionSpan.Start, new()), depth + 1)
                .Prepend((item.Comment, depth))
        );

    private static IEnumerable<Subthread> Walk(ThreadModel model) =>
        Enumerable
            .Range(0, model.CommentCount)
            .Select(comment => ThreadPath.Find(model, model[comment].HeaderSpan.Start).Items[^1]);

    private static (Subthread First, Subthread Last) Ends(SubthreadPage page) =>
        (page.Items[0], page.Items[^1]);

    private static IEnumerable<string> Roots(ThreadModel model) =>
        Show(Subthreads.GetRoots(model, new()));

    private static string[] Show(SubthreadPage page) => [.. page.Items.Select(Show)];

    private static string Show(Subthread item) =>
        item.IsStory
            ? $"[{item.Author}] {item.Words} +{item.Replies}"
            : $"{item.Author}: {item.Words} +{item.Replies}";
}
