using ThreadLsp.Features.Tests.Fixes;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests.Refactorings;

/// <summary>What a page printed goes; who wrote is written over.</summary>
public sealed class RewriteTests
{
    private const string Page =
        Threads.Top
        + "Hacker News new | past | comments | ask\nlogin\nbob 8 hours ago | next [–]\nOne.\nreply\n  carol 7 hours ago\n  reply\n  No, reply to bob.\n\npermalinkembedsaveparentreportgive goldreply\nload more comments (12 replies)\nGuidelines | FAQ | Lists";

    [Fact]
    public void Menus_links_and_the_foot_go_and_what_somebody_may_have_written_stays() =>
        Assert.Equal(
            Threads.Top
                + "bob 8 hours ago | next [–]\nOne.\n  carol 7 hours ago\n  reply\n  No, reply to bob.\n",
            Refactored.Apply(
                Page.Replace("No, reply", "$$No, reply", StringComparison.Ordinal),
                "removeNoise"
            )
        );

    [Fact]
    public void The_preview_says_how_much_goes() =>
        Assert.Equal(
            "6 lines that nobody wrote.",
            Assert
                .Single(
                    Refactored
                        .At(
                            Page.Replace("No, reply", "$$No, reply", StringComparison.Ordinal),
                            "removeNoise"
                        )
                        .Compute!(TestContext.Current.CancellationToken)
                        .Parts
                )
                .Description
        );

    [Theory]
    [InlineData("Please reply.")]
    [InlineData("reply")]
    [InlineData("permalink")]
    [InlineData("load more comments (many replies)")]
    [InlineData("Guidelines matter")]
    public void A_dump_without_any_is_not_offered_to_lose_it(string line) =>
        Assert.DoesNotContain(
            "removeNoise",
            Refactored.Find(Threads.Parse(Threads.Top + $"bob 8 hours ago\n{line}\n"), 0).Keys
        );

    /// <summary>Noise put anywhere into a thread goes again, and nothing else does.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void What_was_put_in_is_taken_out(string lineBreak)
    {
        string[] printed = ["permalinkembedsave", "load more comments (1 reply)", "Search:"];
        for (var seed = 0; seed < 10; seed++)
        {
            var text = ThreadGenerator.Generate(
                new() { Comments = 30, LineBreak = lineBreak },
                seed
            );
            var random = new Random(seed);
            var lines = text.Split(lineBreak)
                .SelectMany(
                    (line, number) =>
                        number > 1 && random.Next(3) == 0
                            ? [line, printed[random.Next(3)]]
                            : (string[])[line]
                );
            var model = Threads.Parse(string.Join(lineBreak, lines));
            Assert.Equal(
                text,
                Refactored
                    .Apply(model, Refactored.Find(model, 0)["removeNoise"])
                    .Tree.Text.ToString()
            );
        }
    }

    [Fact]
    public void A_redacted_author_has_a_pseudonym_that_stands_nowhere_else()
    {
        const string Thread =
            "A talk by alice\n12 points by alice 9 hours ago\nbob 8 hours ago\nI asked @alice, not malice.\n  $$alice 7 hours ago\n  > alice's words\n  I met person1 there.\n";
        var refactoring = Refactored.At(Thread, "redactAuthor");
        Assert.Equal(
            "Redact alice: write a pseudonym in headers, bylines and mentions",
            refactoring.Title
        );
        Assert.Equal(
            "A talk by person2\n12 points by person2 9 hours ago\nbob 8 hours ago\nI asked @person2, not malice.\n  person2 7 hours ago\n  > person2's words\n  I met person1 there.\n",
            Refactored.Apply(Thread, "redactAuthor")
        );
        Assert.Equal(
            [
                "2 names become person2. made",
                "1 mention becomes person2. made",
                "2 words become person2. asked for",
            ],
            refactoring
                .Compute!(TestContext.Current.CancellationToken)
                .Parts.Select(part =>
                    $"{part.Description} {(part.NeedsConfirmation ? "asked for" : "made")}"
                )
        );
    }

    [Theory]
    [InlineData("  ")]
    [InlineData("")]
    public void Nobody_is_left_by_the_name_and_nobody_else_is_touched(string indent)
    {
        var model = Threads.Parse(
            ThreadGenerator.Generate(new() { Comments = 40, Indent = indent }, seed: 3)
        );
        var name = model[5].Author;
        var later = Refactored.Apply(model, Refactored.Find(model, 5)["redactAuthor"]);
        Assert.DoesNotContain(name, later.Tree.Text.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            model
                .GetComments()
                .Select(comment => comment.Author == name ? "person1" : comment.Author),
            later.GetComments().Select(comment => comment.Author)
        );
        Assert.Equal(Fixing.CountErrors(model), Fixing.CountErrors(later));
    }
}
