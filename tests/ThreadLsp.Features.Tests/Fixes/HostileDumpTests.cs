using System.Collections.Immutable;
using System.Text;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax.Collections;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Tests.Fixes;

/// <summary>
/// Dumps that say little, or in which nothing is right: what is wrong with them is found and mended all the same, and the work for it grows
/// as the dump does. Work is counted, not timed.
/// </summary>
public sealed class HostileDumpTests(ITestOutputHelper output)
{
    private const string Indented = "# thread-dump: dialect=indented indent=2\n";

    private static readonly string[] Sentences =
    [
        "A chain of hardened steel is what I would trust.",
        "Why would it be heavy?",
        "> A chain of hardened steel is what I would trust.",
        "No [1].",
    ];

    /// <summary>For each kind of dump what stands above the title, and what the comment of a number says.</summary>
    private static readonly Dictionary<string, (string Top, Func<int, string> Write)> Kinds = new(
        StringComparer.Ordinal
    )
    {
        ["all bare"] = (string.Empty, number => $"{Author(number)} 3 hours ago\n"),
        ["one author"] = (string.Empty, number => $"bob 3 hours ago\n{Body(number)}\n"),
        ["one age"] = (string.Empty, number => $"{Author(number)} 3 hours ago\n{Body(number)}\n"),
        ["no ages"] = (string.Empty, number => $"{Author(number)}\n{Body(number)}\n"),
        ["half ages"] = (string.Empty, number => $"{Author(number)} 3 hour ago\n{Body(number)}\n"),
        ["ages out of order"] = (
            string.Empty,
            number => $"{Author(number)} {2 + (number * 7 % 19)} hours ago\n{Body(number)}\n"
        ),
        ["every reply older"] = (
            Indented,
            number => Indent(number % 5, $"{Author(number)} {2 + (number % 5)} hours ago", number)
        ),
        ["no level right"] = (
            Indented,
            number =>
                Indent(
                    number * 7 % 13,
                    $"{Author(number)} {2 + (number * 7 % 19)} hours ago",
                    number
                )
        ),
        ["all left of its header"] = (
            Indented,
            number => $"  {Author(number)} 3 hours ago\n{Body(number)}\n"
        ),
        ["tabs alone"] = (
            Indented,
            number => $"{(number == 0 ? "" : "\t")}{Author(number)} 3 hours ago\n\t{Body(number)}\n"
        ),
        ["one comment again and again"] = (
            Indented,
            number => $"{(number % 2 == 0 ? "" : "  ")}bob 3 hours ago\n{Sentences[0]}\n"
        ),
        ["invisible"] = (
            Indented,
            number => $"{Author(number)} 3 hours ago\n\u202E{Body(number)}\u200B\n"
        ),
    };

    /// <summary>Codes of which many can stand in each other's way.</summary>
    private static readonly string[] AboutPlaces = ["TD1001", "TD1002", "TD3001"];

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_is_wrong_finding_and_mending_it_takes_twice_the_work_for_twice_as_much(
        string kind
    )
    {
        var (small, large) = (CountWork(Write(kind, 300)), CountWork(Write(kind, 600)));
        output.WriteLine($"{kind}: {small} for 300 comments, {large} for 600");
        Assert.InRange(large, 0, (small * 2.5) + 2_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_is_wrong_a_fix_mends_it_and_mending_all_leaves_no_more_errors(string kind)
    {
        foreach (var count in (int[])[1, 2, 40])
        {
            var model = Threads.Parse(Write(kind, count));
            foreach (var diagnostic in model.GetDiagnostics().DistinctBy(found => found.Code))
            {
                foreach (var fix in CodeFixes.Find(model, diagnostic))
                {
                    var later = Fixing.Apply(model, fix.Changes);
                    Assert.True(
                        diagnostic.Code == "TD4002"
                            || Fixing.Count(later, diagnostic.Code)
                                < Fixing.Count(model, diagnostic.Code),
                        $"{diagnostic.Code} is still there: {fix.Title}"
                    );
                }
            }

            var mended = Fixing.Apply(model, FixAll.Find(model));
            var before = Fixing.CountErrors(model);
            Assert.All(
                Fixing.CountErrors(mended),
                error => Assert.InRange(error.Value, 0, before.GetValueOrDefault(error.Key))
            );
            Assert.Equal(Parents(model), Parents(mended));
        }
    }

    /// <summary>A pass is bounded; what it leaves is counted, and the next ones mend it, so that a second call finds nothing to do.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Mending_goes_on_until_nothing_is_left_and_says_what_is(string kind)
    {
        var model = Threads.Parse(Write(kind, 200));
        var mended = FixAll.Mend(model);
        Assert.Equal((0, false), (mended.Left, mended.IsStuck));
        Assert.Empty(FixAll.Mend(Fixing.Apply(model, mended.Changes)).Changes);

        // Few trials and one pass: what is left is said, and going on from there leads to the same end.
        var first = FixAll.Mend(model, null, 1, 8, default);
        var rest = FixAll.Mend(Fixing.Apply(model, first.Changes));
        Assert.Equal(first.Left > 0, !rest.Changes.IsEmpty);
        Assert.Equal(0, rest.Left);
        if (kind == "no level right")
        {
            Assert.InRange(first.Left, 1, 200);
            Assert.False(first.IsStuck);
        }
    }

    /// <summary>Without a trial nothing is mended: the next call would not get on either, which is said.</summary>
    [Fact]
    public void What_cannot_be_tried_is_left_and_said_to_be()
    {
        var model = Threads.Parse(Write("no level right", 40));
        var mended = FixAll.Mend(model, null, 16, 0, default);
        Assert.Empty(mended.Changes);
        Assert.True(mended.IsStuck);
        Assert.InRange(mended.Left, 1, 40);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData(Threads.Top)]
    [InlineData(Indented)]
    [InlineData("    ")]
    public void A_dump_of_nothing_has_nothing_to_mend(string text)
    {
        var model = Threads.Parse(text);
        Assert.Empty(FixAll.Find(model));
        Assert.Empty(NestingWriter.Find(model).Changes);
        Assert.All(
            model.GetDiagnostics(),
            diagnostic => _ = CodeFixes.Find(model, diagnostic).Length
        );
    }

    /// <summary>Every comment is looked at once, and for a fix, of all diagnostics, those around it.</summary>
    [Fact]
    public void In_a_hundred_thousand_comments_a_fix_costs_what_an_edit_does()
    {
        var text = new StringBuilder(Indented).Append(Threads.Top);
        for (var number = 0; number < 100_000; number++)
        {
            text.Append(
                    number == 50_000 ? "       "
                    : number % 2 == 0 ? ""
                    : "  "
                )
                .Append(Author(number))
                .Append(" 3 hours ago\n");
        }

        var model = Threads.Parse(text.ToString());
        var before = AnalysisWork.CommentsAnalyzed;
        var diagnostic = Assert.Single(
            model.GetDiagnostics(),
            found => found.Code is "TD1001" or "TD1003"
        );
        Assert.InRange(AnalysisWork.CommentsAnalyzed - before, 100_000, 100_100);
        before = AnalysisWork.CommentsAnalyzed;
        Assert.NotEmpty(CodeFixes.Find(model, diagnostic));
        Assert.InRange(AnalysisWork.CommentsAnalyzed - before, 1, 1_000);
    }

    [Fact]
    public void In_a_body_of_ten_megabytes_a_line_is_mended()
    {
        var line = $"  {string.Concat(Enumerable.Repeat("word ", 20)).TrimEnd()}\n";
        var body = string.Concat(Enumerable.Repeat(line, 10_000_000 / line.Length));
        var model = Threads.Parse(
            $"{Indented}{Threads.Top}bob 8 hours ago\nOne.\n  carol 7 hours ago\n{body}And the last one.\n"
        );
        var diagnostic = Assert.Single(model.GetDiagnostics(), found => found.Code == "TD1004");
        var fix = CodeFixes.Find(model, diagnostic)[0];
        Assert.Equal("Indent this line to column 2", fix.Title);
        Assert.Equal(
            new TextChange(new(diagnostic.Span.Start, 0), "  "),
            Assert.Single(fix.Changes)
        );
    }

    /// <summary>Lines lexed and comments looked at, for all that is wrong and for what mends it.</summary>
    private static long CountWork(string text)
    {
        var before = Count();
        var model = Threads.Parse(text);
        _ = model.GetDiagnostics();
        _ = FixAll.Find(model);
        foreach (var code in AboutPlaces)
        {
            _ = FixAll.Find(model, code);
        }

        return Count() - before;

        static long Count() =>
            SyntaxWork.LinesLexed
            + AnalysisWork.CommentsAnalyzed
            + AnalysisWork.CommentsPlaced
            + AnalysisWork.PairsCompared;
    }

    private static ImmutableArray<int> Parents(ThreadModel model) =>
        [.. model.GetComments().Select(comment => model.GetParent(comment.Index))];

    private static string Write(string kind, int count)
    {
        var (top, write) = Kinds[kind];
        return string.Concat([top, Threads.Top, .. Enumerable.Range(0, count).Select(write)]);
    }

    private static string Author(int number) => $"reader{number % 97}";

    private static string Body(int number) => Sentences[number % Sentences.Length];

    private static string Indent(int columns, string header, int number) =>
        $"{new string(' ', columns)}{header}\n{new string(' ', columns)}{Body(number)}\n";
}
