using System.Globalization;
using System.Text;
using ThreadLsp.Benchmarks.Comparing;

namespace ThreadLsp.Benchmarks.Scale;

/// <summary>The rows as Markdown.</summary>
internal static class ScaleTable
{
    /// <summary>The table.</summary>
    public static string Format(IReadOnlyList<ScaleRow> rows)
    {
        var table = new StringBuilder(
            """
            | document | size | build | `threadlsp check` | memory | initialize | open → parent | edit → parent | 99 % | memory |
            |---|---|---|---|---|---|---|---|---|---|

            """
        );
        foreach (var row in rows)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Document} | {ComparisonTable.Number(row.Megabytes)} MB | {row.Build} | {ComparisonTable.Time(row.CheckSeconds * 1e6)} | {ComparisonTable.Number(row.CheckMemory)} MB "
            );
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {ComparisonTable.Time(row.Initialize)} | {ComparisonTable.Time(row.Open)} | {ComparisonTable.Time(row.Typed.Median)} | {ComparisonTable.Time(row.Typed.Percentile99)} | {ComparisonTable.Number(row.ServerMemory)} MB |\n"
            );
        }

        return table.ToString();
    }
}
