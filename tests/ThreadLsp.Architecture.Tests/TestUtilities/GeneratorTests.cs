using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests.TestUtilities;

/// <summary>What random tests are fed with.</summary>
public sealed class GeneratorTests
{
    [Theory]
    [InlineData(ThreadForm.Discussion, "  ")]
    [InlineData(ThreadForm.Discussion, "\t")]
    [InlineData(ThreadForm.Discussion, "│  ")]
    [InlineData(ThreadForm.Wide, "    ")]
    [InlineData(ThreadForm.Deep, " ")]
    public void A_well_formed_thread_has_all_its_comments_and_nothing_wrong(
        ThreadForm form,
        string indent
    )
    {
        var shape = new ThreadShape
        {
            Comments = 200,
            Form = form,
            Indent = indent,
            LineBreak = "\r\n",
        };

        var model = ThreadModel.Create(
            SyntaxTree.ParseText(ThreadGenerator.Generate(shape, seed: 7))
        );

        Assert.Equal(200, model.CommentCount);
        Assert.DoesNotContain(
            model.GetDiagnostics(CancellationToken.None),
            // Its words are few, so that it says the same thing twice, and a wide thread has lost its nesting.
            diagnostic => diagnostic.Code is not ("TD3004" or "TD4001" or "TD4002")
        );
    }

    [Fact]
    public void A_malformed_thread_has_something_wrong()
    {
        var shape = new ThreadShape { MalformedPerThousand = 300 };

        var model = ThreadModel.Create(
            SyntaxTree.ParseText(ThreadGenerator.Generate(shape, seed: 7))
        );

        Assert.NotEmpty(model.GetDiagnostics(CancellationToken.None));
    }

    [Fact]
    public void The_same_seed_gives_the_same_thread_and_another_seed_another()
    {
        var shape = new ThreadShape { MalformedPerThousand = 100 };

        Assert.Equal(
            ThreadGenerator.Generate(shape, seed: 1),
            ThreadGenerator.Generate(shape, seed: 1)
        );
        Assert.NotEqual(
            ThreadGenerator.Generate(shape, seed: 1),
            ThreadGenerator.Generate(shape, seed: 2)
        );
    }

    [Fact]
    public void Edits_lie_inside_the_text_and_all_kinds_of_them_come()
    {
        var text = SourceText.From(ThreadGenerator.Generate(new(), seed: 1));
        var generator = new EditGenerator(seed: 5);
        var kinds = new HashSet<EditKind>();
        for (var i = 0; i < 2000; i++)
        {
            var change = generator.Next(text);
            kinds.Add(generator.LastKind);
            Assert.InRange(change.Span.Start, 0, text.Length);
            Assert.InRange(change.Span.End, change.Span.Start, text.Length);
            // Long texts are cut now and then, as edits insert more than they delete.
            text =
                text.Length > 100_000
                    ? SourceText.From(text.ToString(new TextSpan(0, 1000)))
                    : text.Replace(change.Span, change.NewText);
        }

        Assert.Equal(Enum.GetValues<EditKind>().Except([EditKind.InsertHugeLine]), kinds.Order());
    }

    [Fact]
    public void An_empty_text_can_be_edited_too()
    {
        var empty = SourceText.From(string.Empty);
        for (var seed = 0; seed < 300; seed++)
        {
            var change = new EditGenerator(seed).Next(empty);
            Assert.Equal(new TextSpan(0, 0), change.Span);
        }
    }
}
