namespace ThreadLsp.Benchmarks.Rows;

/// <summary>One row of several that measured the same.</summary>
internal static class RowMedian
{
    /// <summary>Of each number the median.</summary>
    public static Row Of(IReadOnlyList<Row> rows) =>
        rows[0] with
        {
            FullParse = Median(rows, row => row.FullParse) ?? 0,
            Throughput = Median(rows, row => row.Throughput) ?? 0,
            TreeMemory = Median(rows, row => row.TreeMemory),
            TextMemory = Median(rows, row => row.TextMemory),
            LineFeeds = Median(rows, row => row.LineFeeds),
            Open = Median(rows, row => row.Open),
            Start = Median(rows, row => row.Start),
            Middle = Median(rows, row => row.Middle),
            End = Median(rows, row => row.End),
            Structure = Median(rows, row => row.Structure),
            Random = Median(rows, row => row.Random),
            Allocated = (long?)Median(rows, row => row.Allocated),
            MostAllocated = (long?)Median(rows, row => row.MostAllocated),
        };

    private static double? Median(IReadOnlyList<Row> rows, Func<Row, double?> select)
    {
        var values = rows.Select(select).OfType<double>().Order().ToList();
        return values.Count == 0 ? null : values[values.Count / 2];
    }

    private static Latency? Median(IReadOnlyList<Row> rows, Func<Row, Latency?> select) =>
        Median(rows, row => select(row)?.Median) is { } median
            ? new(
                rows.Sum(row => select(row)?.Count ?? 0),
                median,
                Median(rows, row => select(row)?.Percentile99) ?? median
            )
            : null;
}
