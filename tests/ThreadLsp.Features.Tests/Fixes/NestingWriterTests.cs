using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests.Fixes;

/// <summary>What was inferred is written so that it is read as it was meant.</summary>
public sealed class NestingWriterTests
{
    private static readonly ThreadShape Flat = new() { Comments = 40, Indent = string.Empty };

    [Fact]
    public void The_flat_sample_becomes_an_indented_one_with_the_same_nesting_and_the_same_words()
    {
        var model = Threads.Sample("garden-sensors.flat.thread");
        var later = Fixing.Apply(model, NestingWriter.Find(model).Changes);
        Assert.Equal(Dialect.Indented, later.Tree.Dialect);
        Assert.Equal(Parents(model), Parents(later));
        Assert.Equal(
            model.Tree.Text.ToString(),
            string.Join(
                '\n',
                later.Tree.Text.ToString().Split('\n').Select(line => line.TrimStart(' '))
            )
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_flat_dump_is_read_as_it_was_inferred(string lineBreak)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var model = Threads.Parse(
                ThreadGenerator.Generate(Flat with { LineBreak = lineBreak }, seed)
            );
            var written = NestingWriter.Find(model);
            Assert.Empty(written.Flat);
            var later = Fixing.Apply(model, written.Changes);
            Assert.Equal(Dialect.Indented, later.Tree.Dialect);
            Assert.Equal(Parents(model), Parents(later));
            Assert.DoesNotContain(later.GetDiagnostics(), found => found.Code == "TD4001");
            Assert.DoesNotContain(
                later.GetDiagnostics(),
                found => found.Code is "TD1001" or "TD1002" or "TD1003" or "TD1004"
            );
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(1.1)]
    public void What_is_not_sure_stays_flat_and_what_is_written_is_right(double minimum)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var model = Threads.Parse(ThreadGenerator.Generate(Flat, seed));
            var written = NestingWriter.Find(model, minimum);
            var later = Fixing.Apply(model, written.Changes);
            Assert.Equal(
                written.Flat.IsEmpty ? Dialect.Indented : Dialect.Flat,
                later.Tree.Dialect
            );
            foreach (var comment in later.GetComments())
            {
                if (comment.Column > 0)
                {
                    Assert.Equal(NestingSource.Declared, later.GetSource(comment.Index));
                    Assert.Equal(model.GetParent(comment.Index), later.GetParent(comment.Index));
                    Assert.True(model.GetConfidence(comment.Index) >= minimum);
                }
                else
                {
                    Assert.Equal(
                        model.GetParent(comment.Index) >= 0
                            || model.GetConfidence(comment.Index) < minimum,
                        written.Flat.Contains(comment.Index)
                    );
                }
            }
        }
    }

    [Fact]
    public void A_dump_whose_comments_all_answer_the_story_says_so_in_its_first_line()
    {
        var model = Threads.Parse(
            "\uFEFFA title\r\n12 points by alice 9 hours ago\r\nbob 8 hours ago\r\nOne.\r\n"
        );
        var later = Fixing.Apply(model, NestingWriter.Find(model).Changes);
        Assert.Equal(
            "\uFEFF# thread-dump: dialect=indented indent=2\r\nA title\r\n12 points by alice 9 hours ago\r\nbob 8 hours ago\r\nOne.\r\n",
            later.Tree.Text.ToString()
        );
    }

    [Fact]
    public void A_directive_that_says_flat_says_indented_afterwards()
    {
        var model = Threads.Parse(
            $"# thread-dump: dialect=flat\n{Threads.Top}bob 8 hours ago\nOne.\n"
        );
        var later = Fixing.Apply(model, NestingWriter.Find(model).Changes);
        Assert.Equal(Dialect.Indented, later.Tree.Dialect);
        Assert.StartsWith(
            "# thread-dump: dialect=indented indent=2\nA title",
            later.Tree.Text.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void There_is_nothing_to_write_into_a_dump_that_is_indented() =>
        Assert.Empty(NestingWriter.Find(Threads.Sample("garden-sensors.indented.thread")).Changes);

    /// <summary>What is sure stands where it was read before, and stays there whatever becomes of the rest.</summary>
    [Fact]
    public void The_sure_placements_are_accepted_and_the_others_are_still_inferred()
    {
        var (sure, open) = (0, 0);
        for (var seed = 0; seed < 20; seed++)
        {
            var model = Threads.Parse(ThreadGenerator.Generate(Flat, seed));
            var later = Fixing.Apply(model, FileFixes.Compute(model, FileFixes.AcceptSure));
            Assert.Equal(
                model.GetComments().Any(comment => model.IsUncertain(comment.Index))
                    ? Dialect.Flat
                    : Dialect.Indented,
                later.Tree.Dialect
            );
            foreach (var comment in later.GetComments())
            {
                if (later.GetSource(comment.Index) == NestingSource.Inferred)
                {
                    open++;
                    continue;
                }

                Assert.False(model.IsUncertain(comment.Index));
                Assert.Equal(model.GetParent(comment.Index), later.GetParent(comment.Index));
                sure++;
            }
        }

        Assert.True(sure > 0 && open > 0, $"{sure} sure, {open} open");
    }

    private static IEnumerable<int> Parents(ThreadModel model) =>
        model.GetComments().Select(comment => model.GetParent(comment.Index));
}
