using ThreadLsp.Benchmarks.Serving;

namespace ThreadLsp.Benchmarks.Tests;

/// <summary>What is made of the report of the shared benchmark of language servers.</summary>
public sealed class ServedTests
{
    private const string Report = """
        {"when":"2026-01-02","edits":20,"results":[
          {"server":"precomputed","size":"1000k","bytes":5,"init_ms":100,"edit_symbol":{"n":9,"p50":4,"p99":5,"cpu_ms_per_edit":1},"edit_ping":{"p50":0.25},"rss_end_mb":80},
          {"server":"threadlsp","size":"1000k","init_ms":12,"open_symbol_ms":30,"edit_symbol":{"p50":3,"p99":5,"cpu_ms_per_edit":2},"edit_fold":{"p50":0.75},"edit_ping":{"p50":0.5},"edit_diag":{"p50":70,"cpu_ms_per_edit":1.5},"rss_end_mb":40},
          {"server":"vscode-json","size":"1000k","init_ms":400,"edit_symbol":{"p50":300},"edit_ping":{"p50":null},"rss_end_mb":100,"failed":"timeout"}
        ]}
        """;

    [Fact]
    public void The_table_says_how_many_times_as_long_others_take()
    {
        var table = ServedTable.Format(ServedReport.Read(Report).Results);

        Assert.Contains(
            "| 1 MB | ThreadLsp | 12 ms | 30 ms | 3 ms | 750 µs | 500 µs | 70 ms | 2 ms | 40 MB | – | – |",
            table,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "| 1 MB | vscode-json | 400 ms | – | 300 ms | – | – | – | – | 100 MB | 100x | – |",
            table,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_promise_is_judged_by_what_was_measured_in_the_same_run()
    {
        var bars = new ServedBars(ServedReport.Read(Report).Results).Judge();

        Assert.Equal(
            [
                ("0.03 (1 MB)", true),
                ("0.75 (1 MB)", true),
                ("– (10 MB)", false),
                ("3 (1 MB)", false),
                ("2 (1 MB)", true),
                ("1.5 (1 MB)", true),
                ("0.4 (1 MB)", true),
            ],
            bars.Select(bar => (bar.Measured, bar.IsMet))
        );
    }
}
