using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Spectre.Console;
using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>What the program does.</summary>
internal static class Commands
{
    private const int Folds = 6;

    /// <summary>Learns from all threads.</summary>
    public static void Train(DirectoryInfo corpus, FileInfo output)
    {
        var threads = TrainingThread.ReadAll(corpus);
        var scores = CrossValidate(threads);
        Show(scores);
        var weights = Trainer.Learn(LearnFrom(threads));
        File.WriteAllText(output.FullName, Format(weights, threads, scores));
        AnsiConsole.MarkupLineInterpolated($"{output.FullName} is written.");
    }

    /// <summary>Learns from five sixths of the threads and measures on the rest, six times.</summary>
    public static void Evaluate(DirectoryInfo corpus) =>
        Show(CrossValidate(TrainingThread.ReadAll(corpus)));

    private static SortedDictionary<string, Score> CrossValidate(
        ImmutableArray<TrainingThread> threads
    )
    {
        var names = threads.Select(thread => thread.Name).Distinct(StringComparer.Ordinal).ToList();
        var foldOf = names
            .Select(FoldKey)
            .Distinct(StringComparer.Ordinal)
            .Select((name, number) => (name, number))
            .ToDictionary(
                entry => entry.name,
                entry => entry.number % Folds,
                StringComparer.Ordinal
            );
        var results = new ImmutableArray<Placement>[threads.Length];
        var start = Stopwatch.GetTimestamp();
        for (var fold = 0; fold < Folds; fold++)
        {
            bool IsHeldOut(TrainingThread thread) => foldOf[FoldKey(thread.Name)] == fold;
            var weights = Trainer.Learn([
                .. LearnFrom(threads).Where(thread => !IsHeldOut(thread)),
            ]);
            for (var i = 0; i < threads.Length; i++)
            {
                if (IsHeldOut(threads[i]))
                {
                    results[i] = NestingDecoder.Decode(threads[i].Evidence, weights);
                }
            }
        }

        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"
        );
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        for (var i = 0; i < threads.Length; i++)
        {
            var form = threads[i].IsCut ? "flat" : "flat-full";
            var key = $"{threads[i].Genre} {form}";
            scores.TryAdd(key, new Score());
            scores[key].Add(threads[i], results[i]);
        }

        return scores;
    }

    /// <summary>Two pages of one story have the same comments: they belong into one fold.</summary>
    private static string FoldKey(string name) =>
        name.Contains("easyhn", StringComparison.Ordinal) ? "easyhn" : name;

    /// <summary>Hiring threads are lists of advertisements: nothing is learned from them for discussions.</summary>
    private static IReadOnlyList<TrainingThread> LearnFrom(
        ImmutableArray<TrainingThread> threads
    ) => [.. threads.Where(thread => thread.Genre != Genre.Hiring)];

    private static void Show(SortedDictionary<string, Score> scores)
    {
        var table = new Table();
        table.AddColumns(
            "threads",
            "comments",
            "parents right",
            "top-level F1",
            "confident half",
            "first two",
            "calibration error"
        );
        foreach (var (key, score) in scores)
        {
            table.AddRow(
                key,
                score.Count.ToString(CultureInfo.InvariantCulture),
                Percent(score.Parents),
                Percent(score.TopLevel),
                Percent(score.ConfidentHalf),
                Percent(score.FirstTwo),
                Percent(score.CalibrationError)
            );
        }

        AnsiConsole.Write(table);
    }

    private static string Format(
        double[] weights,
        ImmutableArray<TrainingThread> threads,
        SortedDictionary<string, Score> scores
    )
    {
        var text = new StringBuilder(
            "# Learned by tests/ThreadLsp.Training (train) from flat dumps of real threads; not edited by hand.\n# Each line is a feature and its weight.\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {threads.Length} dumps, {threads.Sum(thread => thread.Parents.Length)} comments. Cross-validated by thread, parents right / top-level F1 / first two / calibration error:\n"
        );
        foreach (var (key, score) in scores)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"# {key}: {Percent(score.Parents)} / {Percent(score.TopLevel)} / {Percent(score.FirstTwo)} / {Percent(score.CalibrationError)} of {score.Count}\n"
            );
        }

        for (var feature = 0; feature < weights.Length; feature++)
        {
            if (double.Abs(weights[feature]) >= 0.0005)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{FeatureTable.All[feature]} {weights[feature]:F3}\n"
                );
            }
        }

        return text.ToString();
    }

    private static string Percent(double share) =>
        share.ToString("F3", CultureInfo.InvariantCulture);
}
