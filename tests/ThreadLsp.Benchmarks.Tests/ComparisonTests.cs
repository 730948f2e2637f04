using ThreadLsp.Benchmarks.Comparing;
using ThreadLsp.Benchmarks.Rows;

namespace ThreadLsp.Benchmarks.Tests;

/// <summary>What is made of the rows of all parsers.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void The_line_of_a_peer_is_read_whatever_else_it_says()
    {
        var row = RowJson.TryRead(
            """{"differs_from_fresh_parse":0,"peer":"lezer thread","file":"t100k.thread","bytes":100047,"nodes":5,"full_us":1190.5,"mb_s":84.03,"rand":{"n":400,"p50_us":84.4,"p99_us":300.1}}"""
        );

        Assert.Equal(("lezer thread", 100_047, 1190.5), (row!.Peer, row.Bytes, row.FullParse));
        Assert.Equal(new Latency(400, 84.4, 300.1), row.Random);
        Assert.Null(row.Structure);
        Assert.Null(RowJson.TryRead("Building …"));
    }

    [Fact]
    public void Of_each_number_the_median_of_the_rounds_counts()
    {
        var row = RowMedian.Of([Typing(30, 1), Typing(10, 3), Typing(20, 2)]);

        Assert.Equal(20, row.FullParse);
        Assert.Equal(new Latency(30, 2, 2), row.Random);
        Assert.Null(row.Structure);
    }

    [Fact]
    public void The_table_says_how_many_times_as_fast_this_parser_is()
    {
        var table = ComparisonTable.Format([
            new(Contender("100 KB", "lezer"), Typing(1500, 100) with { Peer = "lezer thread" }),
            new(Contender("100 KB", RowMeasurement.Peer), Typing(50, 2)),
        ]);

        Assert.Contains("| 100 KB | lezer | 1.5 ms |", table, StringComparison.Ordinal);
        Assert.Contains("| 30x | 50x |", table, StringComparison.Ordinal);
        Assert.Contains("| 100 KB | ThreadLsp | 50 µs |", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_that_one_document_misses_is_not_met()
    {
        // As fast as lezer is demanded fifty times, and at 1 MB it is forty times.
        var bars = new Bars(Measure(lezerTyping: 80), RowMeasurement.Peer).Judge();
        var faster = new Bars(Measure(lezerTyping: 120), RowMeasurement.Peer).Judge();

        Assert.Contains(
            bars,
            bar => bar is { Limit: "at least 50", Measured: "40 (1 MB)", IsMet: false }
        );
        Assert.Contains(
            faster,
            bar => bar is { Limit: "at least 50", Measured: "60 (1 MB)", IsMet: true }
        );
    }

    [Fact]
    public void Each_build_is_judged_for_itself()
    {
        var table = ComparisonTable.FormatBars([
            (".NET", [new("parse", "at most 4", "3", IsMet: true)]),
            ("native", [new("parse", "at most 4", "5", IsMet: false)]),
        ]);

        Assert.Equal(
            """
            | what | bar | .NET | | native | |
            |---|---|---|---|---|---|
            | parse | at most 4 | 3 | met | 5 | **not met** |

            """,
            table
        );
    }

    private static Contender Contender(string document, string name) =>
        new(document, name, string.Empty, []);

    private static Row Typing(double fullParse, double typed) =>
        new()
        {
            Peer = RowMeasurement.Peer,
            Bytes = 100,
            FullParse = fullParse,
            Random = new(10, typed, typed),
        };

    private static List<Result> Measure(double lezerTyping)
    {
        string[] documents =
        [
            "100 KB",
            "1 MB",
            "10 MB",
            "100 MB",
            "half of 1 MB",
            "100,000 siblings",
            "10,000 levels",
        ];
        string[] parsers = ["lezer", "Markdig", RowMeasurement.Peer];
        return
        [
            .. from document in documents
            from parser in parsers
            select new Result(
                Contender(document, parser),
                Typing(100, parser is "lezer" ? lezerTyping : 2)
            ),
        ];
    }
}
