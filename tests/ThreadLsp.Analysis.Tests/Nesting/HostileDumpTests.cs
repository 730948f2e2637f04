using System.Globalization;
using System.Text;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Tests.Nesting;

/// <summary>
/// Dumps that say little or say it badly: each gets an answer, and the work for it grows as the dump does. Work is counted, not timed.
/// </summary>
public sealed class HostileDumpTests(ITestOutputHelper output)
{
    private const string Top =
        "Which bicycle lock holds? (locks.example)\n12 points by alice 20 hours ago\n";

    private static readonly string[] Sentences =
    [
        "A chain of hardened steel is what I would trust.",
        "Why would it be heavy?",
        "> A chain of hardened steel is what I would trust.",
        "No.",
        "The second lock holds longer than the bicycle does.",
    ];

    /// <summary>For each kind of dump what the comment of a number says.</summary>
    private static readonly Dictionary<string, Func<int, string>> Kinds = new(
        StringComparer.Ordinal
    )
    {
        ["usual"] = number => $"{Author(number)} {Hours(number)}\n{Body(number)}\n",
        ["all bare"] = number => $"{Author(number)} {Hours(number)}\n",
        ["one author"] = number => $"bob {Hours(number)}\n{Body(number)}\n",
        ["one age"] = number => $"{Author(number)} 3 hours ago\n{Body(number)}\n",
        ["ages that cannot be compared"] = number =>
            $"{Author(number)} on Apr 19, 2024\n{Body(number)}\n",
        ["ages out of order"] = number =>
            $"{Author(number)} {2 + (number * 7 % 19)} hours ago\n{Body(number)}\n",
        ["one text"] = number =>
            $"{Author(number)} {Hours(number)}\n{Sentences[2]}\n{Sentences[0]}\n",
        ["ever older"] = number => $"{Author(number)} {2 + number} days ago\n{Body(number)}\n",
        ["everybody deleted"] = number => $"[deleted] {Hours(number)}\n",
    };

    /// <summary>
    /// How many comments a dump has before the doubling is measured. A dump begins with an easy part: few have written yet, and few are open to be
    /// answered. Nearly everywhere that is over after some dozen comments. Where ages are out of order it takes long: the placements weighed for a
    /// comment rise from 25 to 56 over the first 2,000, and stay there up to 8,000; so 2,000 comments took 2.41 times the work of 1,000, and 8,000
    /// take 1.89 times that of 4,000.
    /// </summary>
    private static int CountBeforeDoubling(string kind) =>
        kind == "ages out of order" ? 4_000 : 1_000;

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_a_dump_says_twice_as_much_of_it_takes_twice_the_work(string kind)
    {
        var count = CountBeforeDoubling(kind);
        var (small, large) = (Decode(kind, count), Decode(kind, 2 * count));
        output.WriteLine($"{kind}: {small} for {count} comments, {large} for twice as many");
        Assert.InRange(large.Weighed, 0, (small.Weighed * 2.3) + 1_000);
        Assert.InRange(large.Compared, 0, (small.Compared * 2.3) + 1_000);

        // 32 hypotheses with 25 open comments each are the most there can be.
        Assert.InRange(large.Weighed, 0, 2L * count * 32 * 25);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_a_dump_says_its_comments_get_a_possible_tree(string kind)
    {
        foreach (var count in (int[])[1, 2, 3, 40])
        {
            var model = Parse(Write(kind, count));
            Assert.Equal(count, model.CommentCount);
            for (var comment = 0; comment < count; comment++)
            {
                var parent = model.GetParent(comment);
                Assert.True(
                    parent == -1
                        || parent == comment - 1
                        || model.GetAncestors(comment - 1).Contains(parent)
                );
                Assert.InRange(model.GetConfidence(comment), 0, 1);
            }
        }
    }

    [Fact]
    public void A_story_without_comments_has_no_nesting()
    {
        Assert.Equal(0, Parse(Top).CommentCount);
        Assert.Equal(0, Parse(string.Empty).CommentCount);
    }

    [Fact]
    public void Ages_that_say_nothing_make_the_decoder_less_sure()
    {
        // The same authors and words: only what the ages say is gone.
        var (known, unknown) = (
            Parse(Write("usual", 60)),
            Parse(Write("ages that cannot be compared", 60))
        );
        Assert.True(Confidence(unknown) <= Confidence(known) + 0.05);
        Assert.InRange(Confidence(unknown), 0, 0.9);
    }

    [Fact]
    public void A_body_of_ten_megabytes_is_read_up_to_a_bound()
    {
        var body = new StringBuilder();
        while (body.Length < 10_000_000)
        {
            body.Append(CultureInfo.InvariantCulture, $"lock{body.Length} holds what chains do ");
        }

        var model = Parse(
            $"{Top}bob 9 hours ago\n{body}\ncarol 8 hours ago\n{Sentences[0]}\ndave 7 hours ago\n{body}\n"
        );
        Assert.Equal(3, model.CommentCount);
        Assert.Equal(-1, model.GetParent(0));
        Assert.InRange(model.GetConfidence(2), 0, 1);
    }

    [Fact]
    public void A_hundred_thousand_comments_are_decoded_in_as_much_work_each()
    {
        var work = Decode("all bare", 100_000);
        Assert.InRange(work.Weighed, 100_000, 100_000 * 8);
        Assert.InRange(work.Compared, 100_000, 100_000 * 8);
    }

    [Fact]
    public void Placements_do_not_jump_while_somebody_types_inside_a_body()
    {
        // Letter by letter into the middle of a dump: what is typed says little, so hardly anybody else moves.
        var model = Parse(Write("usual", 400));
        var moved = new List<int>();
        var parents = Parents(model);
        foreach (var letter in "and it rusts in the rain, I know")
        {
            var end = model[200].FullSpan.End - 1;
            model = model.WithTree(
                model.Tree.WithChanges(new TextChange(new(end, 0), letter.ToString()))
            );
            var placed = AnalysisWork.CommentsPlaced;
            var next = Parents(model);
            moved.Add(next.Zip(parents).Count(pair => pair.First != pair.Second));
            Assert.InRange(AnalysisWork.CommentsPlaced - placed, 0, 200);
            parents = next;
        }

        output.WriteLine($"moved by each letter: {string.Join(' ', moved)}");
        Assert.InRange(moved.Sum(), 0, 20);
    }

    private static int[] Parents(ThreadModel model) =>
        [.. Enumerable.Range(0, model.CommentCount).Select(model.GetParent)];

    private static double Confidence(ThreadModel model) =>
        Enumerable.Range(0, model.CommentCount).Average(model.GetConfidence);

    private static (long Weighed, long Compared) Decode(string kind, int count)
    {
        var model = Parse(Write(kind, count));
        var (weighed, compared) = (AnalysisWork.PlacementsWeighed, AnalysisWork.PairsCompared);
        model.GetParent(0);
        return (AnalysisWork.PlacementsWeighed - weighed, AnalysisWork.PairsCompared - compared);
    }

    private static string Write(string kind, int count) =>
        Top + string.Concat(Enumerable.Range(0, count).Select(Kinds[kind]));

    private static ThreadModel Parse(string text) =>
        ThreadModel.Create(SyntaxTree.ParseText("# thread-dump: dialect=flat\n" + text));

    private static string Author(int number) => $"user{number * 31 % 97}";

    private static string Hours(int number) => $"{19 - (number % 17)} hours ago";

    private static string Body(int number) =>
        $"{Sentences[number * 13 % 5]}\nLock {number % 83} of maker {number % 29}.";
}
