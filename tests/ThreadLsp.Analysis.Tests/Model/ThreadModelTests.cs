using CsCheck;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Tests.Model;

/// <summary>The model answers who answers whom as the rule of FORMAT.md 2 says, for any columns.</summary>
public sealed class ThreadModelTests
{
    private const string Thread = """
        A title (example.com)
        12 points by alice 9 hours ago
        bob 8 hours ago
        First.
          carol 7 hours ago
          Second.

            dave 6 hours ago
            Third.
          erin 5 hours ago
          Fourth.
        frank 4 hours ago
        Fifth.
        """;

    /// <summary>A line of a random dump: a header at a column, or -1 for a new story.</summary>
    private static readonly Gen<int[]> Columns = Gen.Frequency(
        (12, Gen.Int[0, 7]),
        (1, Gen.Const(-1))
    ).Array[1, 60];

    private readonly ThreadModel model = ThreadModel.Create(SyntaxTree.ParseText(Thread));

    [Fact]
    public void Comments_are_numbered_in_the_order_of_the_text()
    {
        var authors = Enumerable
            .Range(0, model.CommentCount)
            .Select(comment => model[comment].Author);
        Assert.Equal(["bob", "carol", "dave", "erin", "frank"], authors);
        Assert.Equal(
            ["bob", "carol", "dave", "erin", "frank"],
            model.GetComments().Select(comment => comment.Author)
        );
        Assert.Equal(7, model[2].Line);
        Assert.Equal("6 hours ago", model[2].Age);
    }

    [Fact]
    public void The_parent_is_the_nearest_earlier_comment_at_a_smaller_column()
    {
        Assert.Equal([-1, 0, 1, 0, -1], Enumerable.Range(0, 5).Select(model.GetParent));
        Assert.Equal([0, 1, 2, 1, 0], Enumerable.Range(0, 5).Select(model.GetDepth));
        Assert.Equal([4, 3, 3, 4, 5], Enumerable.Range(0, 5).Select(model.GetSubthreadEnd));
        Assert.Equal([0, 0, 0, 0, 4], Enumerable.Range(0, 5).Select(model.GetTopLevelAncestor));
        Assert.Equal([1, 3], model.GetReplies(0));
        Assert.Equal([0, 4], model.GetReplies(-1));
    }

    [Fact]
    public void Siblings_answer_the_same_parent()
    {
        Assert.Equal([4, 3, -1, -1, -1], Enumerable.Range(0, 5).Select(model.GetNextSibling));
        Assert.Equal([-1, -1, -1, 1, 0], Enumerable.Range(0, 5).Select(model.GetPreviousSibling));
    }

    [Fact]
    public void A_line_belongs_to_the_comment_above_it_and_the_top_to_none()
    {
        var text = model.Tree.Text;
        Assert.Equal(-1, model.FindComment(0));
        Assert.Equal(-1, model.FindComment(text.GetLine(1).Start));
        Assert.Equal(0, model.FindComment(text.GetLine(3).Start + 2));
        Assert.Equal(1, model.FindComment(text.GetLine(6).Start));
        Assert.Equal(4, model.FindComment(text.Length));
    }

    [Fact]
    public void The_story_has_title_domain_points_author_and_age()
    {
        var story = model.Story;
        Assert.NotNull(story);
        Assert.Equal(
            ("A title", "example.com", 12, "alice", "9 hours ago"),
            (story.Title, story.Domain, story.Points, story.Author, story.Age)
        );
    }

    [Theory]
    [InlineData("T ( example.com )", "T", "example.com")]
    [InlineData("T (github.com/user)", "T", "github.com/user")]
    [InlineData("T (draft)", "T (draft)", null)]
    [InlineData("T (a.b) (c.d)", "T (a.b)", "c.d")]
    [InlineData("Ask: which one?", "Ask: which one?", null)]
    public void A_domain_is_told_from_words_in_brackets(string line, string title, string? domain)
    {
        var story = ThreadModel
            .Create(SyntaxTree.ParseText($"{line}\n1 point by bob an hour ago\n"))
            .Story;
        Assert.Equal((title, domain), (story?.Title, story?.Domain));
    }

    [Fact]
    public void A_comment_without_text_is_bare_even_before_the_title_of_the_next_story()
    {
        const string Two =
            "T\n1 point by a1 3 hours ago\nbob 2 hours ago\n\nU\n1 point by a2 3 hours ago\n  carol 1 hour ago\nText.\nerin 1 hour ago\n";
        var two = ThreadModel.Create(SyntaxTree.ParseText(Two));
        Assert.Equal([true, false, true], two.GetComments().Select(comment => comment.IsBare));
        Assert.Equal(
            [true, false, true],
            Enumerable.Range(0, 3).Select(comment => two[comment].IsBare)
        );
    }

    [Fact]
    public void Every_answer_equals_that_of_a_plain_scan() =>
        Columns.Sample(
            columns =>
            {
                // One header far to the right makes the dump an indented one, whatever the others do.
                var lines = columns
                    .Select(Line)
                    .Prepend("# thread-dump: dialect=indented\nT\n1 point by op 9 hours ago\n");
                var random = ThreadModel.Create(SyntaxTree.ParseText(string.Concat(lines)));
                var parents = ScanParents(columns);
                Assert.Equal(parents.Count, random.CommentCount);
                for (var comment = 0; comment < parents.Count; comment++)
                {
                    Assert.Equal(parents[comment], random.GetParent(comment));
                    var end = comment + 1;
                    while (end < parents.Count && IsBelow(parents, end, comment))
                    {
                        end++;
                    }

                    Assert.Equal(end, random.GetSubthreadEnd(comment));
                    Assert.Equal(comment, random.FindComment(random[comment].AuthorSpan.Start));
                    Assert.Equal(random.GetComments()[comment], random[comment]);
                }

                for (var comment = 0; comment < parents.Count; comment++)
                {
                    var next = random.GetNextSibling(comment);
                    Assert.True(next < 0 || random.GetPreviousSibling(next) == comment);
                    var previous = random.GetPreviousSibling(comment);
                    Assert.True(previous < 0 || random.GetNextSibling(previous) == comment);
                    Assert.Equal(
                        random.GetAncestors(comment).LastOrDefault(comment),
                        random.GetTopLevelAncestor(comment)
                    );
                }
            },
            iter: 500
        );

    private static string Line(int column) =>
        column < 0
            ? "T\n1 point by op 9 hours ago\n"
            : $"{new string(' ', column)}bob 2 hours ago\n{new string(' ', column)}Text.\n";

    private static List<int> ScanParents(int[] columns)
    {
        var parents = new List<int>();
        var seen = new List<int>();
        foreach (var column in columns)
        {
            if (column < 0)
            {
                seen = [.. seen.Select(_ => int.MaxValue)];
                continue;
            }

            parents.Add(seen.FindLastIndex(earlier => earlier < column));
            seen.Add(column);
        }

        return parents;
    }

    private static bool IsBelow(List<int> parents, int comment, int ancestor)
    {
        while (comment > ancestor)
        {
            comment = parents[comment];
        }

        return comment == ancestor;
    }
}
