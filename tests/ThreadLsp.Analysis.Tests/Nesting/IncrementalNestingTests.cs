using System.Globalization;
using System.Text;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;
using static ThreadLsp.Analysis.Tests.Nesting.Nested;

namespace ThreadLsp.Analysis.Tests.Nesting;

/// <summary>After an edit lost nesting is looked for again where the edit can have changed it; what is found is what is found in a new file.</summary>
public sealed class IncrementalNestingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 10, 3)]
    [InlineData(2, 40, 3)]
    [InlineData(3, 150, 2)]
    [InlineData(4, 60, 0)]
    public void After_any_edits_the_nesting_is_that_of_a_new_file(
        int seed,
        int comments,
        int bodyLines
    )
    {
        var shape = new ThreadShape
        {
            Comments = comments,
            Indent = "",
            MaximumBodyLines = bodyLines,
        };
        var edits = new EditGenerator(seed);
        var model = Open("# thread-dump: dialect=flat\n" + ThreadGenerator.Generate(shape, seed));
        for (var edit = 0; edit < 150; edit++)
        {
            // Sometimes nothing asks between two edits: then the next answer begins with an older one.
            if (edit % 3 != 0)
            {
                _ = Describe(model);
            }

            model = model.WithTree(model.Tree.WithChanges(edits.Next(model.Tree.Text)));
            if (edit % 2 == 0)
            {
                Assert.Equal(Describe(Open(model.Tree.Text.ToString())), Describe(model));
            }
        }
    }

    [Fact]
    public void Typing_in_a_real_dump_places_few_comments_again()
    {
        Assert.SkipUnless(
            SharedFolder.TryGet(
                "corpus/dumps/hn_25015967_biden.flat.txt",
                out var path,
                out var reason
            ),
            reason
        );
        var text = File.ReadAllText(path);
        var (placed, looked) = TypeEverywhere(Open(text), 40);
        output.WriteLine(
            $"of 1,906 comments, half of the edits place {placed[20]} or fewer again, most {placed[^1]}; they look at {looked[20]} or fewer anew, most {looked[^1]}"
        );
        Assert.InRange(placed[20], 1, 60);
        Assert.InRange(looked[20], 1, 40);
    }

    [Fact]
    public void What_does_not_change_a_word_places_nothing_again()
    {
        var model = Open(
            ThreadGenerator.Generate(new ThreadShape { Comments = 300, Indent = "" }, 5)
        );
        _ = Describe(model);
        var comment = model[150];
        var next = model.WithTree(
            model.Tree.WithChanges(new TextChange(new(comment.FullSpan.End, 0), "\n"))
        );
        Assert.InRange(Count(next).Looked, 0, 2);
    }

    /// <summary>
    /// The bound: looked at anew are the comment itself, those that share a word with it whose number has changed, and those that quote
    /// it; placed again are these and those behind them until the answer agrees with the one before, however many comments there are.
    /// </summary>
    [Theory]
    [InlineData(300)]
    [InlineData(3000)]
    public void Typing_a_word_that_nobody_else_says_looks_at_one_comment_alone(int comments)
    {
        var text = new StringBuilder("A title\n12 points by alder 20 hours ago\n");
        for (var i = 0; i < comments; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"author{i % 40} {1 + ((comments - i) * 19 / comments)} hours ago\nword{i}a word{i}b and word{i}c\n"
            );
        }

        var (placed, looked) = TypeEverywhere(Open(text.ToString()), 40);
        output.WriteLine(
            $"of {comments} comments, the edits place {placed[0]} to {placed[^1]} again, half of them {placed[20]} or fewer; they look at {looked[0]} to {looked[^1]} anew"
        );
        Assert.InRange(looked[^1], 1, 1);

        // Nothing but ages tells these comments apart, so that it takes long until two answers agree; texts that say something settle sooner.
        Assert.InRange(placed[20], 1, 60);
        Assert.InRange(placed[^1], 1, 250);
    }

    private static (List<long> Placed, List<long> Looked) TypeEverywhere(
        ThreadModel model,
        int edits
    )
    {
        var random = new Random(7);
        _ = Describe(model);
        var (placed, looked) = (new List<long>(), new List<long>());
        for (var edit = 0; edit < edits; edit++)
        {
            var line = random.Next(model.Tree.Lines.Count);
            while (model.Tree.Lines[line].Kind != LineKind.Text)
            {
                line = random.Next(model.Tree.Lines.Count);
            }

            var end = model.Tree.GetLineStart(line) + model.Tree.Lines[line].Length - 1;
            model = model.WithTree(model.Tree.WithChanges(new TextChange(new(end, 0), "e")));
            var work = Count(model);
            placed.Add(work.Placed);
            looked.Add(work.Looked);
        }

        placed.Sort();
        looked.Sort();
        return (placed, looked);
    }

    private static (long Placed, long Looked) Count(ThreadModel model)
    {
        var (placed, looked) = (AnalysisWork.CommentsPlaced, AnalysisWork.ContextsBuilt);
        model.GetParent(0);
        return (AnalysisWork.CommentsPlaced - placed, AnalysisWork.ContextsBuilt - looked);
    }
}
