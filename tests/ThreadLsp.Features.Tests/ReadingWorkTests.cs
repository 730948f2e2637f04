using ThreadLsp.Analysis;
using ThreadLsp.Features.Completion;
using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Features.Tests;

/// <summary>
/// What is asked about a place costs what stands there, however long the dump is; told by how many times a tree is gone down to a leaf, not
/// by a clock.
/// </summary>
public sealed class ReadingWorkTests
{
    /// <summary>A subthread with all that is asked about, of which a dump has many.</summary>
    private const string Block =
        "bob 8 hours ago\nOne of bob's sentences [1], see https://example.com.\n[1] A footnote.\n  carol 7 hours ago\n  > One of bob's sentences\n  @bob and words.\n    dave 6 hours ago\n    Three.\n  erin 5 hours ago\n  > nobody said these words anywhere\n  Four.\n";

    private const int CommentsOfBlock = 4;
    private const int LinesOfBlock = 11;

    /// <summary>The place in the block, what is asked there, and the most times that a tree may be gone down.</summary>
    public static TheoryData<string, string, int> Questions =>
        new()
        {
            { "hover", "words.", 200 },
            { "hover of a quote", "> One", 80 },
            { "definition", "words.", 70 },
            { "definition of a quote", "> One", 40 },
            { "definition of a footnote", "1], see", 50 },
            { "declaration", "words.", 60 },
            { "type definition", "Three.", 40 },
            { "implementation", "One of", 50 },
            { "next sibling", "words.", 50 },
            { "previous sibling", "Four.", 50 },
            { "next top-level", "Three.", 50 },
            { "previous top-level", "Three.", 50 },
            { "highlights in a body", "words.", 10 },
            { "linked names in a body", "words.", 10 },
            { "name to rename in a body", "words.", 10 },
            { "selection", "Three.", 120 },
            { "lens", "carol", 30 },
            { "type hierarchy", "carol", 120 },
            { "prepared call hierarchy", "carol", 30 },
            { "completion of a mention", " and words.", 20_000 },
            { "completion of a quote", "One of bob's sentences\n  @", 200 },
            { "typed line break", "words.", 200 },
            { "hints of ten subthreads", "carol", 1_000 },
            { "colours of ten subthreads", "carol", 100 },
        };

    [Theory]
    [MemberData(nameof(Questions))]
    public void What_is_asked_about_a_place_costs_as_much_in_a_dump_that_is_ten_times_as_long(
        string question,
        string place,
        int most
    )
    {
        var (small, large) = (Count(400), Count(4_000));
        Assert.InRange(small, 1, most);
        // Where the leaves of a tree end is chance: a walk over some lines meets one more, or one less.
        Assert.InRange(large, small - 2, small + 2);

        long Count(int blocks)
        {
            var model = Threads.Parse(
                Threads.Top + string.Concat(Enumerable.Repeat(Block, blocks))
            );
            var offset =
                model[blocks / 2 * CommentsOfBlock].HeaderSpan.Start
                + Block.IndexOf(place, StringComparison.Ordinal);
            return Measure(model, () => Ask(question, model, offset));
        }
    }

    /// <summary>The way up is a step for each level, and the top and the sibling before are found without it.</summary>
    [Theory]
    [InlineData("hover", 12)]
    [InlineData("selection", 0)]
    [InlineData("path", 20)]
    [InlineData("type definition", 0)]
    [InlineData("previous sibling", 0)]
    [InlineData("next top-level", 0)]
    public void Only_what_shows_the_way_up_costs_more_where_it_is_long(
        string question,
        int perLevel
    )
    {
        const int Levels = 1_000;
        var (shallow, deep) = (Count(Levels), Count(2 * Levels));
        // Columns are found by halving, so that twice as many are one step more, or two where that is done twice.
        Assert.InRange(deep - shallow, 0, (Levels * perLevel) + 4);

        static string Write(int levels) =>
            string.Concat(
                Enumerable
                    .Range(0, levels)
                    .Select(level => $"{new string(' ', level)}bob 8 hours ago\n")
            );

        long Count(int levels)
        {
            var model = Threads.Parse(
                $"# thread-dump: dialect=indented indent=1\n{Threads.Top}{Write(levels)} carol 7 hours ago\n"
            );
            var comment = question == "previous sibling" ? levels : levels - 1;
            return Measure(model, () => Ask(question, model, model[comment].HeaderSpan.Start));
        }
    }

    /// <summary>What looks at all comments goes over them once.</summary>
    [Theory]
    [InlineData("references", 3)]
    [InlineData("highlights of a header", 3)]
    [InlineData("linked names", 3)]
    [InlineData("lenses", 1)]
    [InlineData("call hierarchy", 6)]
    public void What_is_asked_about_all_comments_costs_a_few_steps_for_each(
        string question,
        int perComment
    )
    {
        const int Blocks = 2_000;
        var model = Threads.Parse(Threads.Top + string.Concat(Enumerable.Repeat(Block, Blocks)));
        var offset = model[Blocks / 2 * CommentsOfBlock].HeaderSpan.Start + 1;
        Assert.InRange(
            Measure(model, () => Ask(question, model, offset)),
            Blocks * LinesOfBlock / 64,
            (Blocks * CommentsOfBlock * perComment) + 100
        );
    }

    /// <summary>Who quotes whom is found once for a version of a dump: the next step in the hierarchy is for free.</summary>
    [Fact]
    public void The_second_question_about_quotes_costs_what_is_shown()
    {
        var model = Threads.Parse(Threads.Top + string.Concat(Enumerable.Repeat(Block, 1_000)));
        QuoteHierarchy.GetQuoting(model, 0, TestContext.Current.CancellationToken);
        Assert.InRange(
            Measure(
                model,
                () => QuoteHierarchy.GetQuoted(model, 1, TestContext.Current.CancellationToken)
            ),
            0,
            20
        );
    }

    private static long Measure(ThreadModel model, Action ask)
    {
        // What the first lines of a dump say of it is read once.
        _ = (model.Tree.Dialect, model.Tree.IndentWidth);
        var before = SyntaxWork.Descents;
        ask();
        return SyntaxWork.Descents - before;
    }

    private static void Ask(string question, ThreadModel model, int offset)
    {
        var tree = model.Tree;
        var line = tree.GetLineNumber(offset);
        switch (question)
        {
            case "hover":
            case "hover of a quote":
                Assert.NotNull(Hover.Compute(model, offset));
                break;
            case "definition":
            case "definition of a quote":
            case "definition of a footnote":
                Assert.NotNull(Definition.Find(model, offset));
                break;
            case "declaration":
                Assert.NotNull(GoToStory.Find(model, offset));
                break;
            case "type definition":
                Assert.NotNull(GoToTopLevelComment.Find(model, offset));
                break;
            case "implementation":
                Assert.NotEmpty(GoToReplies.Find(model, offset));
                break;
            case "next sibling":
                Assert.NotNull(GoToSibling.FindNext(model, offset));
                break;
            case "previous sibling":
                Assert.NotNull(GoToSibling.FindPrevious(model, offset));
                break;
            case "next top-level":
                GoToTopLevelComment.FindNext(model, offset);
                break;
            case "previous top-level":
                Assert.NotNull(GoToTopLevelComment.FindPrevious(model, offset));
                break;
            case "highlights in a body":
                Assert.Null(References.FindHighlights(model, offset));
                break;
            case "highlights of a header":
                Assert.NotNull(References.FindHighlights(model, offset));
                break;
            case "references":
                Assert.NotNull(References.Find(model, offset));
                break;
            case "linked names in a body":
                Assert.Empty(LinkedNames.Find(model, offset));
                break;
            case "linked names":
                Assert.NotEmpty(LinkedNames.Find(model, offset));
                break;
            case "name to rename in a body":
                Assert.Null(RenameAuthor.FindName(model, offset));
                break;
            case "selection":
                Assert.NotEmpty(SelectionRanges.Compute(model, offset));
                break;
            case "path":
                Assert.NotEmpty(ThreadPath.Find(model, offset).Items);
                break;
            case "lens":
                Assert.NotNull(CodeLenses.GetTitle(model, offset, CodeLensKind.Parent));
                break;
            case "lenses":
                Assert.NotEmpty(CodeLenses.Compute(model));
                break;
            case "type hierarchy":
                Assert.NotEmpty(TypeHierarchy.GetSupertypes(model, model.FindComment(offset)));
                Assert.NotEmpty(TypeHierarchy.GetSubtypes(model, model.FindComment(offset)));
                break;
            case "prepared call hierarchy":
                Assert.NotNull(QuoteHierarchy.Prepare(model, offset));
                break;
            case "call hierarchy":
                Assert.NotEmpty(QuoteHierarchy.GetQuoting(model, model.FindComment(offset)));
                break;
            case "completion of a mention":
                Assert.NotEmpty(Completions.Find(model, offset).Items);
                break;
            case "completion of a quote":
                Completions.Find(model, tree.GetLineStart(line) + tree.Lines[line].Length - 1);
                break;
            case "typed line break":
                TypedLineBreak.Format(model, offset);
                break;
            case "hints of ten subthreads":
                InlayHints.Compute(model, Span(), 1);
                break;
            case "colours of ten subthreads":
                var reader = new SemanticTokenReader(tree, line, line + (10 * LinesOfBlock));
                while (reader.MoveNext()) { }
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(question), question, null);
        }

        Syntax.Text.TextSpan Span() =>
            Syntax.Text.TextSpan.FromBounds(offset, tree.GetLineStart(line + (10 * LinesOfBlock)));
    }
}
