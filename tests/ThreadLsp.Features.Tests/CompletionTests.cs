using ThreadLsp.Features.Completion;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

public sealed class CompletionTests
{
    private const string Discussion =
        Threads.Top
        + "bob 8 hours ago\nOne of bob's sentences.\nAnother one.\n  carol 7 hours ago\n  Two.\n    bob 6 hours ago\n    Three.\n";

    [Fact]
    public void On_an_empty_line_whole_headers_for_the_open_levels_and_the_authors() =>
        Assert.Equal(
            [
                "Header Reply to carol",
                "Header Reply to bob",
                "Header Reply to bob",
                "Header Reply to the story",
                "Author bob",
                "Author alice",
                "Author carol",
            ],
            Labels(Discussion + "    $$")
        );

    [Fact]
    public void Whom_the_parent_answers_speaks_most_likely_and_the_parent_himself_least()
    {
        // A reply to carol, who answers bob.
        Assert.Equal(
            ["bob 6 hours ago", "alice 6 hours ago", "carol 6 hours ago"],
            Find(Discussion + "    $$")
                .Items.Where(item => item.Kind == ProposalKind.Author)
                .Select(item => item.NewText)
        );
    }

    [Fact]
    public void A_header_has_authors_and_ages_to_choose_from_and_its_indentation()
    {
        var header = Find(Discussion + "      $$")
            .Items.First(item => item.Kind == ProposalKind.Header);
        Assert.Equal("Reply to bob", header.Label);
        Assert.Equal("carol 6 hours ago", header.NewText);
        Assert.Equal(
            "${1|carol,alice,bob|} ${2|6 hours ago,5 hours ago,4 hours ago,3 hours ago,2 hours ago|}",
            header.Snippet
        );
        Assert.Null(header.Indentation);

        var sibling = Find(Discussion + "$$").Items.First(item => item.Label == "Reply to carol");
        Assert.StartsWith("    bob", sibling.NewText, StringComparison.Ordinal);
        var moved = Find(Discussion + "  $$").Items.First(item => item.Label == "Reply to carol");
        Assert.Equal("    ", moved.Indentation!.Value.NewText);
        Assert.Equal(2, moved.Indentation.Value.Span.Length);
        Assert.StartsWith("bob", moved.NewText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Discussion + "    ca$$", "carol")]
    [InlineData(Discussion + "AL$$", "alice")]
    [InlineData(Discussion + "  The$$", "")]
    [InlineData(Discussion + "  Two words$$", "")]
    [InlineData(Discussion + "  ca$$ rather than that", "")]
    [InlineData("bob 8 hours ago\nb$$\n", "")]
    public void The_first_word_of_a_line_is_proposed_authors_that_begin_like_it(
        string text,
        string names
    ) => Assert.Equal(names, string.Join(' ', Find(text).Items.Select(item => item.Label)));

    [Theory]
    [InlineData(
        Discussion + "  bob $$",
        "6 hours ago|8 hours ago|7 hours ago|5 hours ago|4 hours ago|3 hours ago|2 hours ago"
    )]
    [InlineData(Discussion + "  bob 7$$", "7 hours ago|7 minutes ago")]
    [InlineData(Discussion + "  bob 3 m$$", "3 minutes ago")]
    [InlineData("bob 8h ago\nOne.\n  carol 7h ago\n  Two.\n  bob 3$$", "3h ago|3m ago")]
    [InlineData(Discussion + "  bob said $$", "")]
    [InlineData(Discussion + "  zoe 7$$", "")]
    public void Behind_an_author_the_ages_that_his_comment_can_have(string text, string ages) =>
        Assert.Equal(ages, string.Join('|', Find(text).Items.Select(item => item.NewText)));

    [Fact]
    public void An_age_that_is_there_is_replaced_and_no_younger_than_the_replies()
    {
        var (markup, model) = Threads.Mark(
            Threads.Top
                + "bob 8 hours ago\n  carol [|7 $$hours ago|] | parent [–]\n    dave 6 hours ago\n  erin 2 hours ago\n"
        );
        var found = Completions.Find(model, markup.Caret).Items;
        Assert.All(found, item => Assert.Equal(markup.Span, item.Span));
        Assert.Equal(
            ["6 hours ago", "8 hours ago", "7 hours ago"],
            found.Select(item => item.NewText)
        );
    }

    [Fact]
    public void Behind_the_sign_of_a_quote_the_lines_of_those_above()
    {
        var (markup, model) = Threads.Mark(Discussion + "    >[||]$$\n");
        var found = Completions.Find(model, markup.Caret).Items;
        Assert.Equal(
            ["carol  Two.", "bob  One of bob's sentences.", "bob  Another one."],
            found.Select(item => $"{item.Detail} {item.NewText}")
        );
        Assert.All(found, item => Assert.Equal(markup.Span, item.Span));
        Assert.Equal(
            ["One of bob's sentences."],
            Find(Discussion + "    > sent$$").Items.Select(item => item.NewText)
        );
    }

    [Theory]
    [InlineData("See [$$\n[1] here\n[2] there\n", "[1]|[2]|[3]")]
    [InlineData("See [1] and [2].\n[1] here\n[$$", "[2] |[3] ")]
    [InlineData("See [2$$]\n[1] here\n[2] there\n", "[2]")]
    [InlineData("See [x$$", "")]
    public void Behind_a_bracket_the_numbers_of_the_footnotes(string body, string numbers) =>
        Assert.Equal(
            numbers,
            string.Join('|', Find($"bob 8 hours ago\n{body}").Items.Select(item => item.NewText))
        );

    [Theory]
    [InlineData(Discussion + "    Thanks @$$", "carol|bob|alice")]
    [InlineData(Discussion + "    Thanks @al$$", "alice")]
    [InlineData(Discussion + "    Thanks bob@al$$", "")]
    public void Behind_an_at_sign_the_authors_those_above_first(string text, string names) =>
        Assert.Equal(names, string.Join('|', Find(text).Items.Select(item => item.NewText)));

    [Theory]
    [InlineData("$$")]
    [InlineData("Ti$$tle\n12 points by alice 9 hours ago\n")]
    [InlineData("Title\n12 points by al$$ice 9 hours ago\n")]
    [InlineData("\n$$\n@")]
    [InlineData("@$$")]
    public void Elsewhere_nothing(string text) => Assert.Equal(Proposals.None, Find(text));

    [Fact]
    public void Of_a_long_thread_what_is_near_is_proposed_and_that_there_is_more_is_said()
    {
        var text = ThreadGenerator.Generate(new ThreadShape { Comments = 4_000 }, 3);
        var found = Find(text + "$$");
        Assert.True(found.IsIncomplete);
        Assert.InRange(found.Items.Length, 5, 60);
        Assert.False(Find(Discussion + "$$").IsIncomplete);
    }

    /// <summary>A header that was put in is one, answers whom it says, and is no older than that one.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_header_that_is_put_in_leaves_nothing_wrong(int seed)
    {
        var text = ThreadGenerator.Generate(new ThreadShape { Comments = 40 }, seed);
        var model = Threads.Parse(text);
        for (var comment = 1; comment < model.CommentCount; comment += 3)
        {
            // A blank line before a comment, at the left edge.
            var offset = model.Tree.GetLineStart(model[comment].Line);
            var with = model.WithTree(
                model.Tree.WithChanges(new Syntax.Text.TextChange(new(offset, 0), "\n"))
            );
            foreach (
                var item in Completions
                    .Find(with, offset)
                    .Items.Where(item => item.Kind == ProposalKind.Header)
            )
            {
                var later = with.WithTree(
                    with.Tree.WithChanges(new Syntax.Text.TextChange(item.Span, item.NewText))
                );
                var parent = later.GetParent(comment);
                Assert.Equal(
                    item.Label,
                    $"Reply to {(parent < 0 ? "the story" : later[parent].Author)}"
                );
                Assert.True(
                    later.CanAnswer(comment, parent)
                        || parent >= 0 && later[parent].Author == later[comment].Author
                );
            }
        }
    }

    private static IEnumerable<string> Labels(string text) =>
        Find(text).Items.Select(item => $"{item.Kind} {item.Label}");

    private static Proposals Find(string text)
    {
        var (markup, model) = Threads.Mark(text);
        return Completions.Find(model, markup.Caret);
    }
}
