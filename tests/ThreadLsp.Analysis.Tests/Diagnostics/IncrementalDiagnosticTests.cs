using System.Collections.Immutable;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Analysis.Tests.Diagnostics;

/// <summary>After an edit the rules look at what it can have changed, and at no more; what they say is what they would say of a new file.</summary>
public sealed class IncrementalDiagnosticTests
{
    /// <summary>What a keystroke inside a body may look at: the comment, and its neighbours where it joins their lines.</summary>
    private const int AFew = 3;

    [Theory]
    [InlineData(1, "  ", 60, 0, 1)]
    [InlineData(2, "  ", 60, 300, 1)]
    [InlineData(3, "\t", 60, 200, 2)]
    [InlineData(4, "", 60, 100, 1)]
    [InlineData(5, null, 200, 20, 1)]
    [InlineData(6, "│ ", 30, 500, 3)]
    [InlineData(7, "  ", 10, 200, 1)]
    public void After_any_edits_the_quick_answer_is_that_of_a_new_file(
        int seed,
        string? indent,
        int comments,
        int malformedPerThousand,
        int editsAtOnce
    )
    {
        var shape = new ThreadShape
        {
            Comments = comments,
            Indent = indent,
            MalformedPerThousand = malformedPerThousand,
        };
        var edits = new EditGenerator(seed);
        var model = Open(ThreadGenerator.Generate(shape, seed));
        for (var i = 0; i < 400; i++)
        {
            var tree = model.Tree;
            for (var edit = 0; edit < editsAtOnce; edit++)
            {
                tree = tree.WithChanges(edits.Next(tree.Text));
            }

            model = model.WithTree(tree);
            var cross = model.GetDiagnostics(default);
            Assert.Equal(
                Describe(Open(tree.Text.ToString()).GetDiagnostics()),
                Describe(model.GetQuickDiagnostics(default))
            );
            Assert.Equal(Describe(cross), Describe(model.GetQuickDiagnostics(default)));
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(50_000)]
    [InlineData(240_000)]
    public void Typing_in_a_body_looks_at_its_comment_alone(int comments)
    {
        var model = Generate(comments, ThreadForm.Discussion);
        model.GetQuickDiagnostics();
        foreach (var place in (double[])[0.1, 0.5, 0.9])
        {
            var line = model.Tree.GetLineNumber((int)(model.Tree.Text.Length * place));
            while (model.Tree.Lines[line].Kind != LineKind.Text)
            {
                line++;
            }

            Assert.InRange(
                CountAnalyzed(model, new(new(model.Tree.GetLineStart(line + 1) - 1, 0), "x")),
                1,
                AFew
            );
        }
    }

    [Fact]
    public void Typing_among_many_siblings_looks_at_three_of_them()
    {
        var model = Generate(100_000, ThreadForm.Wide);
        model.GetQuickDiagnostics();
        var header = model[50_000];
        Assert.InRange(CountAnalyzed(model, new(new(header.AuthorSpan.End, 0), "x")), 1, AFew);
    }

    [Fact]
    public void An_edit_of_a_header_looks_at_its_subthread_and_the_comment_behind_it()
    {
        var model = Generate(20_000, ThreadForm.Discussion);
        model.GetQuickDiagnostics();
        foreach (var comment in (int[])[10, 5_000, 12_345, 19_999])
        {
            var subthread = model.GetSubthreadEnd(comment) - comment;
            Assert.InRange(
                CountAnalyzed(model, new(new(model[comment].AuthorSpan.End, 0), "x")),
                1,
                subthread + 2
            );
        }
    }

    [Fact]
    public void An_edit_of_the_byline_looks_at_everything_since_ages_are_compared_with_it()
    {
        var model = Generate(1000, ThreadForm.Discussion);
        model.GetQuickDiagnostics();
        var age = model.Story!.AgeSpan;
        Assert.Equal(1000, CountAnalyzed(model, new(new(age.Start, age.Length), "1 hour ago")));
    }

    [Fact]
    public void What_takes_comparing_all_comments_is_carried_over_while_somebody_types()
    {
        const string Text = "T (a.example)\n2 points by al 9 hours ago\n";
        const string Body = "The very same words are written here a second time.\n";
        var model = Open(
            $"{Text}bob 3 hours ago\n{Body}carol 3 hours ago\nNo.\nbob 3 hours ago\n{Body}"
        );
        var duplicate = Assert.Single(model.GetDiagnostics(), found => found.Code == "TD3004");

        var typed = model.WithTree(
            model.Tree.WithChanges(
                new TextChange(
                    new(model.Tree.Text.ToString().IndexOf("No.", StringComparison.Ordinal), 0),
                    "Oh "
                )
            )
        );
        var carried = Assert.Single(typed.GetQuickDiagnostics(), found => found.Code == "TD3004");
        Assert.Equal(duplicate.Span.Start + 3, carried.Span.Start);
        Assert.Equal(duplicate.RelatedLocations[0].Span, carried.RelatedLocations[0].Span);

        var mended = typed.WithTree(
            typed.Tree.WithChanges(new TextChange(new(carried.Span.Start, 1), "r"))
        );
        Assert.DoesNotContain(mended.GetQuickDiagnostics(), found => found.Code == "TD3004");
    }

    [Fact]
    public void What_stands_between_two_edits_is_carried_over_as_well()
    {
        const string Body = "The very same words are written here a second time.\n";
        var model = Open(
            $"al 4 hours ago\nYes.\n  bob 3 hours ago\n  {Body}  bob 3 hours ago\n  {Body}ed 2 hours ago\nNo.\n"
        );
        Assert.Single(model.GetDiagnostics(), found => found.Code == "TD3004");
        foreach (var word in new[] { "Yes.", "No." })
        {
            var place = model.Tree.Text.ToString().IndexOf(word, StringComparison.Ordinal);
            model = model.WithTree(model.Tree.WithChanges(new TextChange(new(place, 0), "Oh ")));
            Assert.Single(model.GetQuickDiagnostics(), found => found.Code == "TD3004");
        }
    }

    /// <summary>TD4001 says how many placements are inferred: whatever is edited it is right at once, and nothing is decoded for it.</summary>
    [Fact]
    public void That_nesting_is_not_recorded_is_said_while_it_holds_and_takes_no_decoding()
    {
        var shape = new ThreadShape
        {
            Comments = 30,
            Indent = "",
            MaximumBodyLines = 2,
        };
        var edits = new EditGenerator(4);
        var model = Open("# thread-dump: dialect=flat\n" + ThreadGenerator.Generate(shape, 4));
        var said = 0;
        for (var i = 0; i < 300; i++)
        {
            model = model.WithTree(model.Tree.WithChanges(edits.Next(model.Tree.Text)));
            var work = AnalysisWork.ContextsBuilt;
            var quick = model.GetQuickDiagnostics().Where(IsNotRecorded).ToList();
            Assert.Equal(work, AnalysisWork.ContextsBuilt);
            Assert.Equal(
                Describe([
                    .. Open(model.Tree.Text.ToString()).GetDiagnostics().Where(IsNotRecorded),
                ]),
                Describe([.. quick])
            );
            said += quick.Count;
        }

        Assert.InRange(said, 100, int.MaxValue);

        static bool IsNotRecorded(Analysis.Diagnostics.Diagnostic found) => found.Code == "TD4001";
    }

    private static int CountAnalyzed(ThreadModel model, TextChange change)
    {
        var later = model.WithTree(model.Tree.WithChanges(change));
        var before = AnalysisWork.CommentsAnalyzed;
        later.GetQuickDiagnostics();
        return (int)(AnalysisWork.CommentsAnalyzed - before);
    }

    private static ThreadModel Generate(int comments, ThreadForm form) =>
        Open(ThreadGenerator.Generate(new ThreadShape { Comments = comments, Form = form }, 1));

    private static ThreadModel Open(string text) => ThreadModel.Create(SyntaxTree.ParseText(text));

    private static string Describe(ImmutableArray<Analysis.Diagnostics.Diagnostic> diagnostics) =>
        string.Join(
            '\n',
            diagnostics.Select(diagnostic =>
                $"{diagnostic.Code} {diagnostic.Span} {diagnostic.Message} {string.Join(' ', diagnostic.RelatedLocations)}"
            )
        );
}
