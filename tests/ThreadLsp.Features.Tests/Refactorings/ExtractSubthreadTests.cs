using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Features.Refactorings;
using ThreadLsp.Features.Tests.Fixes;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests.Refactorings;

public sealed class ExtractSubthreadTests
{
    private const string Thread =
        Threads.Top
        + "bob 8 hours ago\nOne.\n    $$carol 7 hours ago\n    Two.\n      code\n\n        dan 6 hours ago\n        Three.\n\nfay 5 hours ago\nFive.";

    [Fact]
    public void The_new_dump_has_the_title_the_byline_and_depths_of_its_own() =>
        Assert.Equal(
            "Re: A title (example.com)\n12 points by alice 9 hours ago\ncarol 7 hours ago\nTwo.\n  code\n\n    dan 6 hours ago\n    Three.\n",
            Extract(Thread, "extractCopy").NewDump!.Text
        );

    [Fact]
    public void Copied_it_stays_and_moved_it_is_gone()
    {
        Assert.Empty(Extract(Thread, "extractCopy").Changes);
        Assert.Equal(
            "# thread-dump: dialect=indented indent=4\n"
                + Threads.Top
                + "bob 8 hours ago\nOne.\nfay 5 hours ago\nFive.",
            Refactored.Apply(Thread, "extractMove")
        );
    }

    [Fact]
    public void The_last_subthread_leaves_no_line_break_behind_that_was_not_there() =>
        Assert.Equal(
            Threads.Top + "bob 8 hours ago\r\n  carol 7 hours ago",
            Refactored.Apply(
                Threads.Top
                    + "bob 8 hours ago\r\n  carol 7 hours ago\r\n$$fay 5 hours ago\r\nFive.",
                "extractMove"
            )
        );

    [Fact]
    public void Without_a_story_the_first_comment_gives_title_and_byline() =>
        Assert.Equal(
            "# thread-dump: dialect=indented indent=2\r\nRe: carol's comment\r\n1 point by carol 7 hours ago\r\ncarol 7 hours ago\r\nTwo.\r\n",
            Extract(
                "bob 8 hours ago\r\n  $$carol 7 hours ago\r\n  Two.\r\n",
                "extractCopy"
            ).NewDump!.Text
        );

    [Fact]
    public void From_a_flat_dump_it_is_copied_as_it_is_inferred_and_not_taken_out()
    {
        const string Flat =
            Threads.Top
            + "$$bob 8 hours ago\nThe drill came back with a bent chuck.\ncarol 7 hours ago\n> The drill came back with a bent chuck.\nTwice.\n";
        Assert.EndsWith(
            "bob 8 hours ago\nThe drill came back with a bent chuck.\n  carol 7 hours ago\n  > The drill came back with a bent chuck.\n  Twice.\n",
            Extract(Flat, "extractCopy").NewDump!.Text,
            StringComparison.Ordinal
        );
        Assert.NotNull(Refactored.At(Flat, "extractMove").DisabledReason);
    }

    [Theory]
    [InlineData("bob", "bob")]
    [InlineData("William M. Klein", "William-M--Klein")]
    public void The_file_is_called_after_the_author(string author, string name) =>
        Assert.Equal(
            name,
            Extract(
                $"# thread-dump: dialect=indented\n{Threads.Top}$${author} 8 hours ago\nOne.\n",
                "extractCopy"
            ).NewDump!.Name
        );

    /// <summary>On any thread: what was extracted is a dump without new errors, says who answered whom, and nothing is in neither file.</summary>
    [Theory]
    [InlineData("  ", "\n")]
    [InlineData("\t", "\r\n")]
    [InlineData("│  ", "\r")]
    [InlineData("", "\n")]
    public void Both_dumps_together_have_all_words_and_the_nesting(string indent, string lineBreak)
    {
        var model = Threads.Parse(
            ThreadGenerator.Generate(
                new()
                {
                    Comments = 40,
                    Indent = indent,
                    LineBreak = lineBreak,
                },
                seed: 7
            )
        );
        for (var comment = 0; comment < model.CommentCount; comment++)
        {
            var found = Refactored.Find(model, comment);
            var copy = found["extractCopy"].Compute!(TestContext.Current.CancellationToken);
            var extracted = Threads.Parse(copy.NewDump!.Text);
            Assert.Equal(Dialect.Indented, extracted.Tree.Dialect);
            Assert.StartsWith("Re: ", extracted.Story!.Title, StringComparison.Ordinal);
            Assert.DoesNotContain(
                extracted.GetDiagnostics(),
                diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            );
            var size = model.GetSubthreadEnd(comment) - comment;
            Assert.Equal(size, extracted.CommentCount);
            for (var other = 0; other < size; other++)
            {
                Assert.Equal(Fixing.Name(model, comment + other), Fixing.Name(extracted, other));
                Assert.Equal(
                    other == 0 ? -1 : model.GetParent(comment + other) - comment,
                    extracted.GetParent(other)
                );
            }

            if (found["extractMove"].Compute is not null)
            {
                var left = Refactored.Apply(model, found["extractMove"]);
                Assert.Equal(
                    Fixing
                        .Tree(model)
                        .Where(line => !IsWithin(model, comment, line))
                        .Order(StringComparer.Ordinal),
                    Fixing.Tree(left)
                );
            }
        }
    }

    private static bool IsWithin(ThreadModel model, int comment, string line) =>
        Enumerable
            .Range(comment, model.GetSubthreadEnd(comment) - comment)
            .Any(inner =>
                line
                == $"{Fixing.Name(model, inner)} -> {(model.GetParent(inner) is >= 0 and var parent ? Fixing.Name(model, parent) : "story")}"
            );

    private static RefactoringEdit Extract(string markup, string name) =>
        Refactored.At(markup, name).Compute!(TestContext.Current.CancellationToken);
}
