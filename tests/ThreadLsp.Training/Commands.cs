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
        var threads = ReadAll(corpus);
        var (scores, scales) = CrossValidate(threads);
        Show(scores);
        var weights = Trainer.Learn(LearnFrom(threads));
        (weights.Scale, weights.ScaleOfEveryText) = scales;
        File.WriteAllText(output.FullName, Format(weights, threads, scores));
        AnsiConsole.MarkupLineInterpolated($"{output.FullName} is written.");
    }

    /// <summary>Learns from five sixths of the threads and measures on the rest, six times.</summary>
    public static void Evaluate(DirectoryInfo corpus) =>
        Show(CrossValidate(ReadAll(corpus)).Scores);

    private static ImmutableArray<TrainingThread> ReadAll(DirectoryInfo corpus) =>
        [
            .. TrainingThread.ReadAll(Path.Combine(corpus.FullName, "dumps"), isRendered: false),
            .. TrainingThread.ReadAll(Renderings.Make(corpus), isRendered: true),
        ];

    private static (
        SortedDictionary<string, Score> Scores,
        (double Cut, double EveryText) Scales
    ) CrossValidate(ImmutableArray<TrainingThread> threads)
    {
        var start = Stopwatch.GetTimestamp();
        var foldOf = threads
            .Select(thread => FoldKey(thread.Name))
            .Distinct(StringComparer.Ordinal)
            .Select((name, number) => (name, number))
            .ToDictionary(
                entry => entry.name,
                entry => entry.number % Folds,
                StringComparer.Ordinal
            );
        var weights = Enumerable
            .Range(0, Folds)
            .Select(fold =>
                Trainer.Learn([
                    .. LearnFrom(threads).Where(thread => foldOf[FoldKey(thread.Name)] != fold),
                ])
            )
            .ToList();
        var scales = (FindScale(isCut: true), FindScale(isCut: false));
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s, scales {scales}"
        );
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (var thread in threads)
        {
            var form = thread.IsCut ? "flat" : "flat-full";
            var key = $"{thread.Genre} {form}{(thread.IsRendered ? ", first day" : "")}";
            scores.TryAdd(key, new Score());
            scores[key].Add(thread, Decode(thread));
        }

        return (scores, scales);

        // One number for each form, chosen on all threads: that is too little to learn a thread by heart.
        double FindScale(bool isCut)
        {
            var form = threads
                .Where(thread => thread.IsCut == isCut && thread.Genre < Genre.Hiring)
                .ToList();
            var best = Enumerable.Range(4, 9).Select(tenths => tenths / 10.0).MinBy(Loss);
            Set(best);
            return best;

            double Loss(double scale)
            {
                Set(scale);
                var score = new Score();
                form.ForEach(thread => score.Add(thread, Decode(thread)));
                return score.CalibrationError;
            }

            void Set(double scale) =>
                weights.ForEach(fold =>
                {
                    (fold.Scale, fold.ScaleOfEveryText) = isCut
                        ? (scale, fold.ScaleOfEveryText)
                        : (fold.Scale, scale);
                    fold.Refresh();
                });
        }

        Placement[] Decode(TrainingThread thread)
        {
            var fold = weights[foldOf[FoldKey(thread.Name)]];
            thread.Discussion.Learn(fold.For(thread.Discussion.Story.Traits));
            return StoryDecoding.Decode(thread.Discussion, thread.Comments).GetPlacements();
        }
    }

    /// <summary>Two pages of one story have the same comments: they belong into one fold.</summary>
    private static string FoldKey(string name) =>
        name.Contains("easyhn", StringComparison.Ordinal) ? "easyhn" : name;

    /// <summary>Hiring threads are lists of advertisements: nothing is learned from them for discussions.</summary>
    private static IReadOnlyList<TrainingThread> LearnFrom(
        ImmutableArray<TrainingThread> threads
    ) => [.. threads.Where(thread => thread.Genre is not (Genre.Hiring or Genre.Trial))];

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

        AnsiConsole.Profile.Width = 160;
        AnsiConsole.Write(table);
    }

    private static string Format(
        Weights weights,
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

        text.Append(
            CultureInfo.InvariantCulture,
            $"scale {weights.Scale:F2}\nscale {weights.ScaleOfEveryText:F2} {ThreadTraits.EveryText}\n"
        );
        Append(text, weights.Common, string.Empty);
        for (var trait = 0; trait < Weights.Traits.Count; trait++)
        {
            Append(text, weights.Corrections[trait], $" {Weights.Traits[trait]}");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, double[] weights, string trait)
    {
        for (var feature = 0; feature < weights.Length; feature++)
        {
            if (double.Abs(weights[feature]) >= 0.0005)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{FeatureTable.All[feature]} {weights[feature]:F3}{trait}\n"
                );
            }
        }
    }

    private static string Percent(double share) =>
        share.ToString("F3", CultureInfo.InvariantCulture);
}
