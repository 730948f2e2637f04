using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

/// <summary>What an editor shows after an edit is what it would show after the file was opened anew.</summary>
public sealed class IncrementalFeatureTests
{
    private const int EditsForOneThread = 150;

    [Theory]
    [InlineData(1, "  ", 0)]
    [InlineData(2, "\t", 0)]
    [InlineData(3, "│  ", 100)]
    [InlineData(4, "  ", 400)]
    [InlineData(5, "", 100)]
    [InlineData(6, "  ", 50)]
    [InlineData(7, null, 30)]
    public void Nesting_outline_folds_and_diagnostics_follow_every_edit(
        int seed,
        string? indent,
        int malformedPerThousand
    )
    {
        var shape = new ThreadShape
        {
            Comments = 60,
            Indent = indent,
            MalformedPerThousand = malformedPerThousand,
        };
        var edits = new EditGenerator(seed);
        var tree = SyntaxTree.ParseText(ThreadGenerator.Generate(shape, seed));
        var model = ThreadModel.Create(tree);
        for (var i = 0; i < EditsForOneThread; i++)
        {
            var before = model;
            var shownBefore = Describe(before);
            tree = tree.WithChanges(edits.Next(tree.Text));
            model = model.WithTree(tree);

            var expected = ThreadModel.Create(SyntaxTree.ParseText(tree.Text.ToString()));
            Assert.True(
                Describe(expected) == Describe(model),
                $"Edit {i} ({edits.LastKind}): {Baseline.Describe(Describe(expected), Describe(model))}"
            );
            Assert.Equal(shownBefore, Describe(ThreadModel.Create(before.Tree)));
        }
    }

    private static string Describe(ThreadModel model) =>
        string.Join(
            '\n',
            [
                .. Enumerable
                    .Range(0, model.CommentCount)
                    .Select(comment =>
                        $"{model[comment].Line} {model.GetParent(comment)} {model.GetSubthreadEnd(comment)} {model.GetSource(comment)} {model.GetConfidence(comment)}"
                    ),
                .. Outline.Compute(model).Select(item => item.ToString()),
                .. Folding.Compute(model).Select(range => range.ToString()),
                .. model
                    .GetDiagnostics(TestContext.Current.CancellationToken)
                    .Select(diagnostic =>
                        $"{diagnostic.Code} {diagnostic.Span} {diagnostic.Message} {string.Join(' ', diagnostic.RelatedLocations)}"
                    ),
            ]
        );
}
