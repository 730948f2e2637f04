using System.Globalization;
using ThreadLsp.Benchmarks.Comparing;

namespace ThreadLsp.Benchmarks.Serving;

/// <summary>What is promised of the server.</summary>
/// <param name="rows">What was measured in one run.</param>
internal sealed class ServedBars(IReadOnlyList<ServedRow> rows)
{
    private const string Floor = "precomputed";
    private const string Json = "vscode-json";
    private const string Medium = "1000k";
    private const string Large = "10000k";

    /// <summary>All of them for which there are documents.</summary>
    public IReadOnlyList<Bar> Judge() =>
        [
            Ratio(
                "initialize, times the time of vscode-json",
                0.1,
                Json,
                Medium,
                row => row.Initialize
            ),
            Ratio(
                "symbols, times the time of prepared bytes",
                1.2,
                Floor,
                Medium,
                row => row.Symbols?.Median
            ),
            Ratio(
                "symbols, times the time of prepared bytes",
                1.2,
                Floor,
                Large,
                row => row.Symbols?.Median
            ),
            RoundTrips("folds", row => row.Folds?.Median),
            RoundTrips("an answer with nothing in it", row => row.RoundTrip?.Median),
            AtMost(
                "diagnostics, milliseconds of processor time an edit",
                10,
                Find(ServedTable.Own, Medium)?.Diagnostics?.ProcessorTime,
                Medium
            ),
            Ratio("memory, times that of vscode-json", 0.5, Json, Medium, row => row.Memory),
        ];

    private Bar Ratio(
        string what,
        double limit,
        string other,
        string size,
        Func<ServedRow, double?> select
    ) =>
        AtMost(
            what,
            limit,
            Find(ServedTable.Own, size) is { } own && Find(other, size) is { } peer
                ? select(own) / select(peer)
                : null,
            size
        );

    private Bar RoundTrips(string what, Func<ServedRow, double?> select) =>
        AtMost(
            $"{what}, times the time in which prepared bytes answer nothing",
            2,
            Find(ServedTable.Own, Medium) is { } own
                ? select(own) / Find(Floor, Medium)?.RoundTrip?.Median
                : null,
            Medium
        );

    private static Bar AtMost(string what, double limit, double? measured, string size) =>
        new(
            what,
            string.Create(CultureInfo.InvariantCulture, $"at most {limit}"),
            $"{ComparisonTable.Number(measured)} ({ServedTable.NameOf(size)})",
            measured <= limit
        );

    private ServedRow? Find(string server, string size) =>
        rows.FirstOrDefault(row => row.Server == server && row.Size == size);
}
