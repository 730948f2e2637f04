using System.Globalization;
using System.Text;
using ThreadLsp.Benchmarks.Rows;

namespace ThreadLsp.Benchmarks.Comparing;

/// <summary>The results as Markdown.</summary>
internal static class ComparisonTable
{
    /// <summary>What stands where nothing was measured.</summary>
    public const string None = "–";

    /// <summary>All parsers, by document; the last two columns say how many times as fast this parser is.</summary>
    public static string Format(IReadOnlyList<Result> results)
    {
        var table = new StringBuilder(
            """
            | document | parser | full parse | MB/s | typed character | header indented | tree, bytes a byte | parses | edits |
            |---|---|---|---|---|---|---|---|---|

            """
        );
        foreach (var document in results.GroupBy(result => result.Contender.Document))
        {
            var own = document.First(result => result.Row.Peer == RowMeasurement.Peer).Row;
            foreach (var (contender, row) in document)
            {
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {contender.Document} | {contender.Name} | {Time(row.FullParse)} | {Number(row.Bytes / row.FullParse)} "
                );
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Time(Typed(row))} | {Time(row.Structure?.Median)} | {Number(row.TreeMemory)} "
                );
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Ratio(row.FullParse / own.FullParse, row, own)} | {Ratio((Typed(row) ?? row.FullParse) / Typed(own), row, own)} |\n"
                );
            }
        }

        return table.ToString();
    }

    /// <summary>The bars, and whether they are met.</summary>
    /// <param name="builds">What was judged, each by the same bars.</param>
    public static string FormatBars(IReadOnlyList<(string Build, IReadOnlyList<Bar> Bars)> builds)
    {
        var table = new StringBuilder("| what | bar |")
            .AppendJoin(string.Empty, builds.Select(build => $" {build.Build} | |"))
            .Append("\n|---|---|")
            .AppendJoin('|', builds.Select(_ => "---|---"))
            .Append("|\n");
        for (var i = 0; i < builds[0].Bars.Count; i++)
        {
            var bar = builds[0].Bars[i];
            table.Append(CultureInfo.InvariantCulture, $"| {bar.What} | {bar.Limit} |");
            foreach (var (_, bars) in builds)
            {
                table.Append(
                    CultureInfo.InvariantCulture,
                    $" {bars[i].Measured} | {(bars[i].IsMet ? "met" : "**not met**")} |"
                );
            }

            table.Append('\n');
        }

        return table.ToString();
    }

    /// <summary>A character typed anywhere, or, in a generated document, in the middle.</summary>
    public static double? Typed(Row row) => (row.Random ?? row.Middle)?.Median;

    /// <summary>A number with as many digits as mean something.</summary>
    public static string Number(double? number) =>
        number switch
        {
            // A peer that does not say something prints nothing or a number that cannot be.
            null or <= 0 => None,
            < 10 => number.Value.ToString("0.##", CultureInfo.InvariantCulture),
            < 100 => number.Value.ToString("0.#", CultureInfo.InvariantCulture),
            _ => number.Value.ToString("N0", CultureInfo.InvariantCulture),
        };

    /// <summary>A time in the unit that suits it.</summary>
    public static string Time(double? microseconds) =>
        microseconds switch
        {
            null => None,
            < 1000 => $"{Number(microseconds)} µs",
            < 1_000_000 => $"{Number(microseconds / 1000)} ms",
            _ => $"{Number(microseconds / 1_000_000)} s",
        };

    private static string Ratio(double? ratio, Row row, Row own) =>
        ReferenceEquals(row, own) || ratio is null ? None : $"{Number(ratio)}x";
}
