using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Spectre.Console;
using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>What the program does.</summary>
internal static class Commands
{
    /// <summary>How often each thread is printed for learning, beside the dumps of the corpus, its siblings in another order each time.</summary>
    private const int Shuffles = 2;

    private const double SavedAfterHours = 18;

    /// <summary>Learns from all threads.</summary>
    public static void Train(DirectoryInfo corpus, FileInfo output, DateOnly date)
    {
        var threads = ReadAll(corpus);
        var validation = new CrossValidation(threads);
        var scores = validation.Measure();
        Reports.ShowAccuracy(scores);
        var weights = Trainer.Learn([.. CrossValidation.LearnFrom(threads)]);
        validation.Scales.CopyTo(weights.Scales, 0);
        validation.Certainties.CopyTo(weights.Certainties, 0);
        File.WriteAllText(output.FullName, Format(weights, threads, scores, date));
        AnsiConsole.MarkupLineInterpolated($"{output.FullName} is written.");
    }

    /// <summary>Measures on threads that were not learned from, beside rules that need no learning.</summary>
    public static void Evaluate(DirectoryInfo corpus, bool withAblation)
    {
        var threads = ReadAll(corpus);
        var scores = new CrossValidation(threads).Measure();
        Reports.ShowAccuracy(scores);
        Reports.ShowDepths(scores);
        Reports.ShowCalibration(scores);
        Reports.ShowComparison(
            "rules that need no learning: parents right",
            [
                .. Baseline.All.Select(baseline =>
                    (baseline.Name, CrossValidation.Measure(threads, baseline.Place))
                ),
                ("learned", scores),
            ]
        );
        if (withAblation)
        {
            Reports.ShowComparison(
                "without a group of features: parents right",
                [
                    ("all", scores),
                    .. FeatureTable
                        .All.Select(name => name[..(name.IndexOf('.') + 1)])
                        .Distinct(StringComparer.Ordinal)
                        .Where(group => group != "rule.")
                        .Select(group =>
                            (
                                $"without {group[..^1]}",
                                new CrossValidation(threads, group).Measure()
                            )
                        ),
                ]
            );
        }
    }

    private static ImmutableArray<TrainingThread> ReadAll(DirectoryInfo corpus) =>
        [
            .. TrainingThread.ReadAll(Path.Combine(corpus.FullName, "dumps")),
            .. SourceThread
                .ReadAll(Path.Combine(corpus.FullName, "threads"))
                .SelectMany(source => Render(source)),
        ];

    /// <summary>Dumps made for learning, as if each thread had been saved on the first day, when ages still tell something.</summary>
    private static IEnumerable<TrainingThread> Render(SourceThread source) =>
        Enumerable
            .Range(0, Shuffles + 1)
            .Select(shuffle => new Rendering(SavedAfterHours, shuffle).Render(source))
            .Select(dump => TrainingThread.Create(source.Name, true, true, dump.Text, dump.Parents))
            .OfType<TrainingThread>();

    private static string Format(
        Weights weights,
        ImmutableArray<TrainingThread> threads,
        SortedDictionary<string, Score> scores,
        DateOnly date
    )
    {
        var dumps = threads.Where(thread => !thread.IsRendered).ToList();
        var text = new StringBuilder(
            "# Learned by tests/ThreadLsp.Training (train) from flat dumps of real threads; not edited by hand.\n# Each line is a feature and its weight.\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {date:yyyy-MM-dd}, from shared/corpus: {dumps.Count} dumps, {dumps.Sum(thread => thread.Parents.Length)} comments, and {threads.Length - dumps.Count} more printed from its threads.\n"
        );
        text.Append(
            "# Cross-validated by thread, parents right / top-level F1 / confident half / first two / calibration error:\n"
        );
        foreach (var (key, score) in scores)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"# {key}: {score.Parents:F3} / {score.TopLevel:F3} / {score.ConfidentHalf:F3} / {score.FirstTwo:F3} / {score.CalibrationError:F3} of {score.Count}\n"
            );
        }

        for (var form = 0; form < Weights.Forms.Count; form++)
        {
            var name = form == 0 ? string.Empty : $" {Weights.Forms[form]}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"scale {weights.Scales[form]:F2}{name}\ncertainty {weights.Certainties[form]:F2}{name}\n"
            );
        }

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
}
