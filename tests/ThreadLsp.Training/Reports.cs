using System.Globalization;
using Spectre.Console;

namespace ThreadLsp.Training;

/// <summary>The tables that are printed.</summary>
internal static class Reports
{
    private const int Width = 160;

    /// <summary>How well each genre and form was decoded.</summary>
    public static void ShowAccuracy(SortedDictionary<string, Score> scores)
    {
        var table = CreateTable(
            "threads that were not learned from",
            [
                "threads",
                "comments",
                "parents right",
                "top-level F1",
                "confident half",
                "first two",
                "calibration error",
            ]
        );
        foreach (var (key, score) in scores)
        {
            table.AddRow(
                key,
                Number(score.Count),
                Share(score.Parents),
                Share(score.TopLevel),
                Share(score.ConfidentHalf),
                Share(score.FirstTwo),
                Share(score.CalibrationError)
            );
        }

        AnsiConsole.Write(table);
    }

    /// <summary>How well the comments of each depth were placed.</summary>
    public static void ShowDepths(SortedDictionary<string, Score> scores)
    {
        var table = CreateTable(
            "parents right by depth (of so many comments)",
            [
                "threads",
                .. Enumerable
                    .Range(0, Score.Depths)
                    .Select(depth =>
                        $"depth {Number(depth)}{(depth == Score.Depths - 1 ? "+" : "")}"
                    ),
            ]
        );
        foreach (var (key, score) in scores)
        {
            table.AddRow([
                key,
                .. Enumerable
                    .Range(0, Score.Depths)
                    .Select(score.AtDepth)
                    .Select(there =>
                        there.Count == 0 ? "" : $"{Share(there.Right)} ({Number(there.Count)})"
                    ),
            ]);
        }

        AnsiConsole.Write(table);
    }

    /// <summary>What share of parents is right where the decoder is so sure.</summary>
    public static void ShowCalibration(SortedDictionary<string, Score> scores)
    {
        var table = CreateTable(
            "calibration",
            ["threads", "mean confidence -> share of right parents (comments), in bins of a tenth"]
        );
        foreach (var (key, score) in scores)
        {
            table.AddRow(
                key,
                string.Join(
                    "  ",
                    score.Calibration.Select(bin =>
                        $"{bin.Confidence.ToString("F2", CultureInfo.InvariantCulture)}->{bin.Right.ToString("F2", CultureInfo.InvariantCulture)} ({Number(bin.Count)})"
                    )
                )
            );
        }

        AnsiConsole.Write(table);
    }

    /// <summary>The same dumps placed in several ways.</summary>
    public static void ShowComparison(
        string title,
        IReadOnlyList<(string Name, SortedDictionary<string, Score> Scores)> ways
    )
    {
        var keys = ways[0].Scores.Keys.ToList();
        var table = CreateTable(title, ["", .. keys]);
        foreach (var (name, scores) in ways)
        {
            table.AddRow([name, .. keys.Select(key => Share(scores[key].Parents))]);
        }

        AnsiConsole.Write(table);
    }

    private static Table CreateTable(string title, string[] columns)
    {
        AnsiConsole.Profile.Width = Width;
        var table = new Table().Title(title);
        table.AddColumns(columns);
        return table;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("F3", CultureInfo.InvariantCulture);
}
