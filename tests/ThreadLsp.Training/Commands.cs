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

    /// <summary>Each recording is printed as if it had been saved twice on the first day, and years later, when all ages are one.</summary>
    private static readonly double[] RecordingsSavedAfterHours = [5, 18, 3 * 365 * 24];

    /// <summary>Learns from recordings of threads what is known before the corpus is learned from.</summary>
    /// <param name="folders">Where the recordings are.</param>
    /// <param name="corpus">The corpus: a recording of one of its threads is left out, else that thread could not be measured.</param>
    /// <param name="output">The file that is written.</param>
    /// <param name="date">The day that is written into it.</param>
    public static void LearnPrior(
        IReadOnlyList<DirectoryInfo> folders,
        DirectoryInfo corpus,
        FileInfo output,
        DateOnly date
    )
    {
        var known = SourceThread
            .ReadAll(Path.Combine(corpus.FullName, "threads"))
            .Select(thread => thread.Name)
            .ToHashSet(StringComparer.Ordinal);
        var recordings = folders
            .SelectMany(folder => RecordedThread.ReadAll(folder.FullName))
            .DistinctBy(thread => thread.Name, StringComparer.Ordinal)
            .Where(thread => !known.Contains(thread.Name))
            .ToList();
        var threads = recordings.SelectMany(RenderRecording).ToList();
        var taught = Trainer.Learn(TaughtWeights.CreateUntaught(), threads);
        var comments = threads.Sum(thread => thread.Parents.Length);
        File.WriteAllText(
            output.FullName,
            string.Create(
                CultureInfo.InvariantCulture,
                $"# Learned by tests/ThreadLsp.Training (prior) from recordings of threads, which its README.md names; not edited by hand.\n# Each line is a feature, its weight, and how much it was taught.\n# {date:yyyy-MM-dd}: {recordings.Count} threads, printed as {threads.Count} dumps with {comments} comments.\n{taught.Format()}"
            )
        );
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{output.FullName} is written: {recordings.Count} threads, {threads.Count} dumps, {comments} comments."
        );
    }

    /// <summary>Learns from all threads.</summary>
    public static void Train(DirectoryInfo corpus, FileInfo output, DateOnly date)
    {
        var threads = ReadAll(corpus);
        var prior = TaughtWeights.ReadPrior();
        var validation = new CrossValidation(prior, threads);
        var scores = validation.Measure();
        Reports.ShowAccuracy(scores);
        var weights = Trainer.Learn(prior, [.. CrossValidation.LearnFrom(threads)]).Weights;
        validation.Scales.CopyTo(weights.Scales, 0);
        validation.Certainties.CopyTo(weights.Certainties, 0);
        File.WriteAllText(output.FullName, Format(weights, threads, scores, date));
        AnsiConsole.MarkupLineInterpolated($"{output.FullName} is written.");
    }

    /// <summary>Measures on threads that were not learned from, beside rules that need no learning.</summary>
    /// <remarks>A group of features that is left out is forgotten, but the prior has learned the others beside it.</remarks>
    public static void Evaluate(DirectoryInfo corpus, bool withAblation)
    {
        var threads = ReadAll(corpus);
        var prior = TaughtWeights.ReadPrior();
        var scores = new CrossValidation(prior, threads).Measure();
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
                                new CrossValidation(prior, threads, group).Measure()
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

    /// <summary>
    /// A page so short that nothing of it is deep enough to be bare looks like one of which every text was saved, and would teach that those
    /// are shallow: it is left out.
    /// </summary>
    private static IEnumerable<TrainingThread> RenderRecording(SourceThread source) =>
        RecordingsSavedAfterHours
            .Select(hours => new Rendering(hours, Shuffle: 0).Render(source))
            .Select(dump => TrainingThread.Create(source.Name, true, true, dump.Text, dump.Parents))
            .OfType<TrainingThread>()
            .Where(thread => thread.Discussion.Story.HasBare);

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
            $"# {date:yyyy-MM-dd}, from shared/corpus: {dumps.Count} dumps, {dumps.Sum(thread => thread.Parents.Length)} comments, and {threads.Length - dumps.Count} more printed from its threads; before that from what prior.txt names.\n"
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
