using System.Text;
using CsCheck;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Analysis.Tests.Nesting;

/// <summary>Lost nesting is found again by the rules that real dumps keep, and what is found is always a possible tree.</summary>
public sealed class NestingDecoderTests
{
    private const string Top =
        "Which bicycle lock holds? (locks.example)\n12 points by alice 20 hours ago\n";

    private static readonly Gen<string> AnyComment = Gen.Select(
        Gen.OneOf("bob", "carol", "dave", "erin", "[deleted]"),
        Gen.OneOf(
            "just now",
            "3 hours ago",
            "4 hours ago",
            "9 hours ago",
            "a day ago",
            "on Apr 19, 2024",
            "2 years ago"
        ),
        Gen.OneOf(
            "",
            "No.\n",
            "> chains are heavy\nThat is true?\n",
            "Chains are heavy, and locks are not.\n",
            "https://example.com/lock\n"
        ),
        (author, age, body) => $"{author} {age}\n{body}"
    );

    [Fact]
    public void A_reply_is_never_older_than_its_parent()
    {
        // The words point to bob, whose comment is younger.
        var model = Parse(
            "carol 9 hours ago\nHinges matter more.\nbob 3 hours ago\nA chain of hardened steel.\nerin 5 hours ago\nA chain of hardened steel is heavy.\n"
        );
        Assert.NotEqual(1, model.GetParent(2));
    }

    [Fact]
    public void Bare_headers_stand_at_depth_3_under_the_comment_that_is_open_there()
    {
        var model = Parse(
            "bob 9 hours ago\nOne.\ncarol 8 hours ago\nTwo, bob?\ndave 7 hours ago\nThree, carol.\nerin 6 hours ago\nfrank 5 hours ago\ngrace 4 hours ago\nSomething about hinges.\n"
        );
        Assert.Equal([0, 1, 2, 3, 3], Enumerable.Range(0, 5).Select(model.GetDepth));
        Assert.Equal((2, 2), (model.GetParent(3), model.GetParent(4)));
        Assert.InRange(model.GetDepth(5), 0, 2);
    }

    [Theory]
    [InlineData("locks.example")]
    [InlineData("self.locks")]
    public void The_confidences_of_all_parents_that_a_comment_may_have_add_up_to_one(string domain)
    {
        var model = ThreadModel.Create(
            SyntaxTree.ParseText(
                $"Which bicycle lock holds? ({domain})\n12 points by alice 20 hours ago\n"
                    + "bob 9 hours ago\nA chain of hardened steel.\ncarol 8 hours ago\nHinges, not chains.\ndave 7 hours ago\nWhat are the hinges of?\n"
            )
        );
        var possible = model.GetPossibleParents(2);
        Assert.Equal(3, possible.Length);
        Assert.InRange(possible.Sum(parent => parent.Confidence), 1 - 1e-9, 1 + 1e-9);
        Assert.Equal(model.GetConfidence(2), possible[0].Confidence, 1e-9);
    }

    [Fact]
    public void Nobody_answers_himself()
    {
        var model = Parse(
            "bob 9 hours ago\nA chain of hardened steel.\nbob 8 hours ago\nAlso, a chain of hardened steel is heavy.\n"
        );
        Assert.Equal(-1, model.GetParent(1));
    }

    [Fact]
    public void A_quote_is_answered_where_it_stands()
    {
        var model = Parse(
            "bob 9 hours ago\nA chain of hardened steel is what I would trust.\ncarol 8 hours ago\nWhy would it be heavy, bob?\ndave 7 hours ago\n> A chain of hardened steel is what I would trust.\nSo would I.\n"
        );
        Assert.Equal(0, model.GetParent(2));
    }

    [Fact]
    public void Of_two_ancestors_with_the_quoted_words_the_shallower_is_answered()
    {
        var model = Parse(
            "bob 9 hours ago\nA chain of hardened steel is what I would trust.\ncarol 8 hours ago\n> A chain of hardened steel is what I would trust.\nWould you, bob?\ndave 7 hours ago\n> A chain of hardened steel is what I would trust.\nSo would I.\n"
        );
        Assert.Equal(0, model.GetParent(2));
    }

    [Fact]
    public void A_placement_made_by_hand_is_kept_and_counts_as_declared()
    {
        var model = Parse(
            "# thread-dump: dialect=flat\n",
            "bob 9 hours ago\nOne.\ncarol 8 hours ago\nTwo.\n  dave 7 hours ago\n  Three.\n"
        );
        Assert.Equal(
            (1, NestingSource.Declared, 1.0),
            (model.GetParent(2), model.GetSource(2), model.GetConfidence(2))
        );
        Assert.Equal(NestingSource.Inferred, model.GetSource(1));
    }

    [Fact]
    public void Each_story_has_a_nesting_of_its_own()
    {
        var model = Parse(
            string.Empty,
            $"bob 9 hours ago\nOne.\n{Top}carol 8 hours ago\nTwo.\ndave 7 hours ago\nThree.\n"
        );
        Assert.Equal(-1, model.GetParent(1));
        Assert.True(model.GetParent(2) is -1 or 1);
    }

    [Fact]
    public void What_is_found_is_a_possible_tree_whatever_the_dump() =>
        AnyComment
            .Array[1, 40]
            .Sample(
                comments =>
                {
                    var model = Parse(string.Concat(comments));
                    Assert.Equal(-1, model.GetParent(0));
                    for (var comment = 1; comment < model.CommentCount; comment++)
                    {
                        var parent = model.GetParent(comment);
                        var isOpen =
                            parent == -1
                            || parent == comment - 1
                            || model.GetAncestors(comment - 1).Contains(parent);
                        Assert.True(isOpen, $"comment {comment} answers {parent}, which is closed");
                        Assert.InRange(model.GetConfidence(comment), 0, 1);
                    }
                },
                iter: 150
            );

    [Fact]
    public void The_same_dump_gives_the_same_nesting()
    {
        var text = File.ReadAllText(RepositoryRoot.Sample("garden-sensors.flat.thread"));
        var (first, second) = (
            ThreadModel.Create(SyntaxTree.ParseText(text)),
            ThreadModel.Create(SyntaxTree.ParseText(text))
        );
        for (var comment = 0; comment < first.CommentCount; comment++)
        {
            Assert.Equal(first.GetParent(comment), second.GetParent(comment));
            Assert.Equal(first.GetConfidence(comment), second.GetConfidence(comment));
        }
    }

    [Fact]
    public void A_dump_with_more_comments_than_any_discussion_is_answered_without_guessing()
    {
        var text = new StringBuilder(Top);
        for (var i = 0; i <= 100_000; i++)
        {
            text.Append("bob 3 hours ago\n");
        }

        var model = ThreadModel.Create(SyntaxTree.ParseText(text.ToString()));
        Assert.Equal((-1, 0.0), (model.GetParent(100_000), model.GetConfidence(100_000)));
    }

    private static ThreadModel Parse(string comments) => Parse(string.Empty, comments);

    private static ThreadModel Parse(string directive, string comments) =>
        ThreadModel.Create(SyntaxTree.ParseText(directive + Top + comments));
}
