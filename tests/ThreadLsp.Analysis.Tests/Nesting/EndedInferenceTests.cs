using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Analysis.Tests.Nesting;

/// <summary>
/// Finding the nesting of a long dump ends when it is no longer wanted; what has been done is not lost, and those who still want it get it.
/// </summary>
public sealed class EndedInferenceTests
{
    private const int Comments = 300;

    private static readonly string Text =
        "# thread-dump: dialect=flat\n"
        + ThreadGenerator.Generate(
            new ThreadShape
            {
                Comments = Comments,
                Indent = "",
                MaximumBodyLines = 3,
            },
            seed: 7
        );

    [Fact]
    public void Nothing_is_placed_for_somebody_who_is_gone()
    {
        var model = Open();
        var placed = AnalysisWork.CommentsPlaced;
        Assert.ThrowsAny<OperationCanceledException>(() =>
            model.PrepareNesting(new CancellationToken(canceled: true))
        );
        Assert.Equal(placed, AnalysisWork.CommentsPlaced);
        Assert.False(model.IsNestingReady);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(120)]
    [InlineData(Comments)]
    public void It_ends_at_the_next_comment_and_goes_on_there(int comment)
    {
        var model = Open();
        Assert.Equal(comment, PlaceUpTo(model, comment));
        Assert.False(model.IsNestingReady);
        var placed = AnalysisWork.CommentsPlaced;
        model.PrepareNesting();
        Assert.Equal(Comments - comment, AnalysisWork.CommentsPlaced - placed);
        Assert.Equal(Describe(Open()), Describe(model));
    }

    [Fact]
    public void It_may_be_ended_again_and_again()
    {
        var model = Open();
        for (var comment = 1; comment <= Comments; comment++)
        {
            Assert.Equal(1, PlaceUpTo(model, 1));
        }

        var placed = AnalysisWork.CommentsPlaced;
        Assert.Equal(Describe(Open()), Describe(model));
        Assert.Equal(Comments, AnalysisWork.CommentsPlaced - placed);
    }

    /// <summary>The one who waits takes the work over from the one who leaves: both together place each comment once.</summary>
    [Fact]
    public async Task Who_waits_is_not_harmed_by_the_one_who_leaves()
    {
        var model = Open();
        using var leaving = new CancellationTokenSource();
        var halfway = new TaskCompletionSource();
        var waits = new TaskCompletionSource();
        var first = Task.Run(
            () =>
                PlaceUpTo(
                    model,
                    100,
                    leaving,
                    atTheLast: () =>
                    {
                        halfway.SetResult();
                        waits.Task.Wait(TestContext.Current.CancellationToken);
                    }
                ),
            TestContext.Current.CancellationToken
        );
        await halfway.Task;
        var second = Task.Run(
            () =>
            {
                var before = AnalysisWork.CommentsPlaced;
                waits.SetResult();
                model.PrepareNesting();
                return AnalysisWork.CommentsPlaced - before;
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal((100, Comments - 100), (await first, await second));
        Assert.Equal(Describe(Open()), Describe(model));
    }

    [Fact]
    public async Task Who_waits_may_leave_while_another_one_works()
    {
        var model = Open();
        using var leaving = new CancellationTokenSource();
        AnalysisWork.Watch(
            () => model.PrepareNesting(),
            placed: () =>
            {
                if (!leaving.IsCancellationRequested)
                {
                    var waiting = Task.Run(
                        () => model.PrepareNesting(leaving.Token),
                        TestContext.Current.CancellationToken
                    );
                    leaving.Cancel();
                    Assert.ThrowsAny<OperationCanceledException>(() =>
                        waiting.GetAwaiter().GetResult()
                    );
                }
            }
        );
        Assert.True(leaving.IsCancellationRequested);
        Assert.Equal(Describe(Open()), Describe(model));
    }

    /// <summary>A later version waits for what both share, and may leave as well.</summary>
    [Fact]
    public void After_an_edit_it_can_be_ended_and_goes_on()
    {
        var earlier = Open();
        _ = Describe(earlier);
        var header = earlier.Tree.GetLineStart(earlier.Tree.GetHeaderLine(150));
        var model = earlier.WithTree(
            earlier.Tree.WithChanges(
                new TextChange(new(header, 0), "somebody 1 minute ago\nThese words are new.\n")
            )
        );
        Assert.Equal(1, PlaceUpTo(model, 1));
        Assert.Equal(Describe(Open(model.Tree.Text.ToString())), Describe(model));
    }

    [Fact]
    public void What_compares_all_comments_ends_with_it()
    {
        var model = Open();
        using var leaving = new CancellationTokenSource();
        var placed = AnalysisWork.CommentsPlaced;
        AnalysisWork.Watch(
            () =>
                Assert.ThrowsAny<OperationCanceledException>(() =>
                    model.GetDiagnostics(leaving.Token)
                ),
            placed: leaving.Cancel
        );
        Assert.Equal(1, AnalysisWork.CommentsPlaced - placed);
        Assert.Equal(Open().GetDiagnostics(), model.GetDiagnostics());
    }

    /// <summary>Infers until so many comments more are placed.</summary>
    /// <returns>How many were.</returns>
    private static long PlaceUpTo(ThreadModel model, int comments)
    {
        using var leaving = new CancellationTokenSource();
        return PlaceUpTo(model, comments, leaving, atTheLast: () => { });
    }

    private static long PlaceUpTo(
        ThreadModel model,
        int comments,
        CancellationTokenSource leaving,
        Action atTheLast
    )
    {
        var before = AnalysisWork.CommentsPlaced;
        AnalysisWork.Watch(
            () =>
                Assert.ThrowsAny<OperationCanceledException>(() =>
                    model.PrepareNesting(leaving.Token)
                ),
            placed: () =>
            {
                if (AnalysisWork.CommentsPlaced - before == comments)
                {
                    atTheLast();
                    leaving.Cancel();
                }
            }
        );
        return AnalysisWork.CommentsPlaced - before;
    }

    private static ThreadModel Open(string? text = null) =>
        ThreadModel.Create(SyntaxTree.ParseText(text ?? Text));

    private static IEnumerable<(int Parent, double Confidence)> Describe(ThreadModel model) =>
        Enumerable
            .Range(0, model.CommentCount)
            .Select(comment => (model.GetParent(comment), model.GetConfidence(comment)))
            .ToList();
}
