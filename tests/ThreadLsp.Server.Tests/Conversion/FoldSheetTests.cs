using System.Text;
using ThreadLsp.Analysis;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Server.Tests.Conversion;

public sealed class FoldSheetTests
{
    [Theory]
    [InlineData(1, "  ")]
    [InlineData(2, "\t")]
    [InlineData(3, null)]
    [InlineData(4, "")]
    public void Folds_made_from_earlier_ones_are_those_made_anew(int seed, string? indent)
    {
        const int Edits = 200;
        var shape = new ThreadShape
        {
            Comments = indent is "" ? 20 : 50,
            Indent = indent,
            MalformedPerThousand = 50,
        };
        var edits = new EditGenerator(seed);
        var model = Parse(ThreadGenerator.Generate(shape, seed));
        FoldSheet? sheet = null;
        var kept = 0;
        for (var i = 0; i < Edits; i++)
        {
            model = model.WithTree(model.Tree.WithChanges(edits.Next(model.Tree.Text)));
            var before = sheet;
            sheet = Write(model, before);
            kept += ReferenceEquals(before?.Json, sheet.Json) ? 1 : 0;
            var expected = Show(Write(model, null));
            Assert.True(
                expected == Show(sheet),
                $"Edit {i} ({edits.LastKind}): {Baseline.Describe(expected, Show(sheet))}"
            );
        }

        Assert.True(indent is "" || kept > Edits / 20);
    }

    [Fact]
    public void A_character_typed_in_a_body_leaves_the_folds_as_they_were_written()
    {
        var model = Parse(FakeEditor.Discussion);
        var sheet = Write(model, null);
        var start = model.Tree.GetLineStart(3);
        var typed = model.WithTree(model.Tree.WithChanges(new TextChange(new(start, 0), "x")));
        Assert.Same(sheet.Json, Write(typed, sheet).Json);
    }

    [Fact]
    public void A_word_typed_where_the_nesting_is_inferred_may_change_it()
    {
        var model = Parse("bob 8 hours ago\nOne.\ncarol 7 hours ago\nTwo.\n");
        var sheet = Write(model, null);
        var start = model.Tree.GetLineStart(3);
        var typed = model.WithTree(model.Tree.WithChanges(new TextChange(new(start, 0), "x")));
        Assert.NotSame(sheet.Json, Write(typed, sheet).Json);
    }

    [Fact]
    public void Another_directive_is_another_nesting()
    {
        const string Body = "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n";
        var model = Parse($"# thread-dump: dialect=indented\n{Body}");
        var sheet = Write(model, null);
        var flat = model.WithTree(
            model.Tree.WithChanges(
                new TextChange(new("# thread-dump: dialect=".Length, "indented".Length), "flat    ")
            )
        );
        Assert.NotSame(sheet.Json, Write(flat, sheet).Json);
    }

    private static ThreadModel Parse(string text) => ThreadModel.Create(SyntaxTree.ParseText(text));

    private static FoldSheet Write(ThreadModel model, FoldSheet? earlier) =>
        FoldSheet.Create(
            model,
            new(int.MaxValue, HasKinds: true, HasCollapsedText: true),
            earlier,
            TestContext.Current.CancellationToken
        );

    private static string Show(FoldSheet sheet) =>
        Encoding
            .UTF8.GetString(sheet.Json.ToUtf8().Span)
            .Replace("},", "},\n", StringComparison.Ordinal);
}
