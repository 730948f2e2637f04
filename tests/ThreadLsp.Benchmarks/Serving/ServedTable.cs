using System.Globalization;
using System.Text;
using ThreadLsp.Benchmarks.Comparing;

namespace ThreadLsp.Benchmarks.Serving;

/// <summary>The servers as Markdown.</summary>
internal static class ServedTable
{
    /// <summary>The name of this server in the shared benchmark.</summary>
    public const string Own = "threadlsp";

    /// <summary>All servers, by document; the last two columns say how many times the time of this server they take.</summary>
    public static string Format(IReadOnlyList<ServedRow> rows)
    {
        var table = new StringBuilder(
            """
            | document | server | initialize | open → symbols | edit → symbols | edit → folds | edit → nothing | edit → diagnostics | processor, an edit | memory | symbols, times | nothing, times |
            |---|---|---|---|---|---|---|---|---|---|---|---|

            """
        );
        foreach (var document in rows.GroupBy(row => row.Size, StringComparer.Ordinal))
        {
            var own = document.FirstOrDefault(row => row.Server == Own);
            foreach (var row in document)
            {
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {NameOf(row.Size)} | {(row.Server == Own ? "ThreadLsp" : row.Server)} | {Time(row.Initialize)} | {Time(row.Open)} "
                );
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Time(row.Symbols?.Median)} | {Time(row.Folds?.Median)} | {Time(row.RoundTrip?.Median)} | {Time(row.Diagnostics?.Median)} "
                );
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Time(row.Symbols?.ProcessorTime)} | {(row.Memory is { } memory ? ComparisonTable.Number(memory) + " MB" : ComparisonTable.None)} "
                );
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Ratio(row, own, it => it.Symbols?.Median)} | {Ratio(row, own, it => it.RoundTrip?.Median)} |\n"
                );
            }
        }

        return table.ToString();
    }

    /// <summary>How the tables call a size of the shared benchmark.</summary>
    public static string NameOf(string size) =>
        size.EndsWith("000k", StringComparison.Ordinal)
            ? size[..^"000k".Length] + " MB"
            : size[..^1] + " KB";

    private static string Time(double? milliseconds) => ComparisonTable.Time(milliseconds * 1000);

    private static string Ratio(ServedRow row, ServedRow? own, Func<ServedRow, double?> select) =>
        ReferenceEquals(row, own) || own is null || select(row) / select(own) is not { } ratio
            ? ComparisonTable.None
            : ComparisonTable.Number(ratio) + "x";
}
