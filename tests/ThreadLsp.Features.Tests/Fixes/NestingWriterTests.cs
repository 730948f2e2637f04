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

    /// <summary>Whatever of the two is chosen: it is known afterwards, and the comments around it are still found.</summary>
    [Fact]
    public void A_placement_that_is_chosen_is_read_as_placed_by_hand()
    {
        var chosen = new HashSet<bool>();
        for (var seed = 0; seed < 20; seed++)
        {
            var model = Threads.Parse(ThreadGenerator.Generate(Flat, seed));
            foreach (
                var diagnostic in model.GetDiagnostics().Where(found => found.Code == "TD4002")
            )
            {
                var comment = model.FindComment(diagnostic.Span.Start);
                foreach (var fix in CodeFixes.Find(model, diagnostic))
                {
                    var parent = fix.Title.StartsWith("Accept", StringComparison.Ordinal)
                        ? model.GetParent(comment)
                        : model.GetSecondParent(comment)!.Value.Parent;
                    var later = Fixing.Apply(model, fix.Changes);
                    Assert.Equal(Dialect.Flat, later.Tree.Dialect);
                    Assert.Equal(parent, later.GetParent(comment));
                    Assert.NotEqual(NestingSource.Inferred, later.GetSource(comment));
                    Assert.False(later.IsUncertain(comment));
                    chosen.Add(parent < 0);
                }
            }
        }

        Assert.Equal(2, chosen.Count);
    }

    /// <summary>Who was placed by hand is known, and what is known of him tells something of the others.</summary>
    [Fact]
    public void A_placement_that_is_chosen_is_evidence_for_the_rest()
    {
        var (same, moved, surer) = (0, 0, 0);
        for (var seed = 0; seed < 20; seed++)
        {
            var model = Threads.Parse(ThreadGenerator.Generate(Flat, seed));
            foreach (
                var diagnostic in model.GetDiagnostics().Where(found => found.Code == "TD4002")
            )
            {
                var comment = model.FindComment(diagnostic.Span.Start);
                foreach (var fix in CodeFixes.Find(model, diagnostic))
                {
                    var later = Fixing.Apply(model, fix.Changes);
                    foreach (var other in later.GetComments())
                    {
                        if (later.GetSource(other.Index) != NestingSource.Inferred)
                        {
                            continue;
                        }

                        Assert.NotEqual(comment, other.Index);
                        var change =
                            later.GetConfidence(other.Index) - model.GetConfidence(other.Index);
                        same += change == 0 ? 1 : 0;
                        moved +=
                            later.GetParent(other.Index) != model.GetParent(other.Index) ? 1 : 0;
                        surer += change > 0.05 ? 1 : 0;
                    }
                }
            }
        }

        // Some comments are placed elsewhere for it, some surer, and those far away as before.
        Assert.True(
            moved > 0 && surer > 0 && same > 0,
            $"moved {moved}, surer {surer}, same {same}"
        );
    }

    [Fact]
    public void The_two_choices_say_who_is_answered_and_how_likely_it_is()
    {
        var model = Threads.Parse(
            $"{Threads.Top}bob 8 hours ago\nOne thing.\ncarol 7 hours ago\nAnother thing.\nerin 6 hours ago\nMaybe.\nfrank 6 hours ago\nNo.\n"
        );
        var diagnostic = model.GetDiagnostics().First(found => found.Code == "TD4002");
        var titles = CodeFixes.Find(model, diagnostic).Select(fix => fix.Title).ToList();
        Assert.Equal(2, titles.Count);
        Assert.Matches(@"^Accept this placement: answer \S.* \(\d+ %\)", titles[0]);
        Assert.Matches(@"^Answer \S.* \(\d+ %\)", titles[1]);
    }

    private static IEnumerable<int> Parents(ThreadModel model) =>
        model.GetComments().Select(comment => model.GetParent(comment.Index));
}
