using ThreadLsp.Features.Refactorings;
using ThreadLsp.Syntax.Collections;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests.Refactorings;

/// <summary>A refactoring costs what it moves, however deep or wide that is; told by counted work, not by a clock.</summary>
public sealed class LargeThreadTests
{
    private static readonly ThreadShape Deep = new()
    {
        Form = ThreadForm.Deep,
        MaximumDepth = int.MaxValue,
        Indent = null,
        MaximumBodyLines = 0,
    };

    [Theory]
    [InlineData("promote")]
    [InlineData("extractCopy")]
    public void A_subthread_of_thousands_of_levels_costs_its_lines(string name)
    {
        var (small, large) = (Measure(Deep, 1_000, 2, name), Measure(Deep, 4_000, 2, name));
        Assert.True(large <= (4 * small) + 100, $"{small}, then {large}");
    }

    [Theory]
    [InlineData("moveUp")]
    [InlineData("moveDown")]
    [InlineData("demote")]
    [InlineData("sortNewestFirst")]
    public void Among_thousands_of_siblings_each_line_is_read_a_few_times(string name)
    {
        var wide = new ThreadShape { Form = ThreadForm.Wide, MaximumBodyLines = 1 };
        var (small, large) = (Measure(wide, 2_000, 500, name), Measure(wide, 8_000, 500, name));
        Assert.True(large <= (4 * small) + 100, $"{small}, then {large}");
    }

    /// <summary>A menu opens at a comment at the bottom of a deep thread without looking at the thread.</summary>
    [Fact]
    public void To_offer_makes_no_tree()
    {
        var model = Threads.Parse(ThreadGenerator.Generate(Deep with { Comments = 5_000 }, 1));
        var (lines, nodes) = (SyntaxWork.LinesLexed, SyntaxWork.NodesMade);
        Assert.NotEmpty(RefactoringTable.Find(new(model, model[4_999].HeaderSpan.Start)));
        Assert.Equal((lines, nodes), (SyntaxWork.LinesLexed, SyntaxWork.NodesMade));
    }

    /// <summary>The lines that are lexed, and the changes that are made.</summary>
    private static long Measure(ThreadShape shape, int comments, int comment, string name)
    {
        var text = ThreadGenerator.Generate(shape with { Comments = comments }, 1);
        var model = Threads.Parse($"# thread-dump: dialect=indented indent=2\n{text}");
        var offset = name.StartsWith("sort", StringComparison.Ordinal)
            ? model.Story!.BylineSpan.Start
            : model[comment].HeaderSpan.Start;
        var refactoring = RefactoringTable
            .Find(new(model, offset))
            .First(found => found.Name == name);
        Assert.NotNull(refactoring.Compute);
        var before = SyntaxWork.LinesLexed;
        var edit = refactoring.Compute(TestContext.Current.CancellationToken);
        return SyntaxWork.LinesLexed - before + edit.Changes.Length;
    }
}
