using System.Collections.Immutable;
using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>
/// Learns from five sixths of the threads and decodes the rest, six times, each time from what recordings taught before: no thread is measured
/// with what was learned from it.
/// </summary>
internal sealed class CrossValidation
{
    private const int Folds = 6;

    /// <summary>Of fewer comments one cannot say how sure is sure.</summary>
    private const int LeastToCalibrate = 200;

    private readonly ImmutableArray<TrainingThread> threads;
    private readonly Dictionary<string, int> foldOf;
    private readonly List<Weights> weights;

    /// <param name="prior">What is known before any of the threads is learned from.</param>
    /// <param name="threads">All threads; those that were rendered are learned from and not measured.</param>
    /// <param name="without">The beginning of the names of features to be left out; null for none.</param>
    public CrossValidation(
        TaughtWeights prior,
        ImmutableArray<TrainingThread> threads,
        string? without = null
    )
    {
        this.threads = threads;
        foldOf = AssignFolds(threads);
        weights =
        [
            .. Enumerable
                .Range(0, Folds)
                .Select(fold =>
                    Trainer
                        .Learn(
                            prior,
                            [
                                .. LearnFrom(threads)
                                    .Where(thread => foldOf[FoldKey(thread.Name)] != fold),
                            ],
                            without
                        )
                        .Weights
                ),
        ];
        Scales = FindBest(fold => fold.Scales, Steps(12, 28), FindErrors);
        Certainties = FindBest(fold => fold.Certainties, Steps(8, 24), FindUntruth);
    }

    /// <summary>For each of <see cref="Weights.Forms"/> the scale by which most parents are right.</summary>
    public double[] Scales { get; }

    /// <summary>For each of them the certainty by which confidences are best.</summary>
    public double[] Certainties { get; }

    /// <summary>Posts made to try a program teach nothing, and lists of advertisements are long enough as they are.</summary>
    public static IEnumerable<TrainingThread> LearnFrom(IEnumerable<TrainingThread> threads) =>
        threads.Where(thread =>
            thread.Genre switch
            {
                Genre.Trial => false,
                Genre.Hiring => !thread.IsRendered,
                _ => true,
            }
        );

    /// <summary>How well the dumps of the corpus were decoded, by genre and form.</summary>
    public SortedDictionary<string, Score> Measure() => Measure(threads, Decode);

    /// <summary>How well some rule places the dumps of the corpus, by genre and form.</summary>
    public static SortedDictionary<string, Score> Measure(
        ImmutableArray<TrainingThread> threads,
        Func<TrainingThread, Placement[]> place
    )
    {
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (var thread in threads.Where(thread => !thread.IsRendered))
        {
            var form = thread.IsCut ? "flat" : "flat-full";
            var placements = place(thread);
            Add($"{thread.Genre} {form}", thread, placements);
            if (thread.Genre < Genre.Hiring)
            {
                Add($"all discussions {form}", thread, placements);
            }
        }

        return scores;

        void Add(string key, TrainingThread thread, Placement[] placements)
        {
            scores.TryAdd(key, new Score());
            scores[key].Add(thread, placements);
        }
    }

    /// <summary>Two pages of one story have the same comments: they belong into one fold.</summary>
    private static string FoldKey(string name) =>
        name.Contains("easyhn", StringComparison.Ordinal) ? "easyhn" : name;

    /// <summary>
    /// The largest threads first, each into the fold that has the fewest comments so far; discussions and lists of advertisements each
    /// for themselves.
    /// </summary>
    private static Dictionary<string, int> AssignFolds(ImmutableArray<TrainingThread> threads)
    {
        var folds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var kind in threads.GroupBy(thread => thread.Genre is Genre.Hiring))
        {
            var sizes = new int[Folds];
            foreach (
                var (name, size) in kind.GroupBy(
                        thread => FoldKey(thread.Name),
                        StringComparer.Ordinal
                    )
                    .Select(group =>
                        (group.Key, LearnFrom(group).Sum(thread => thread.Parents.Length))
                    )
                    .OrderByDescending(group => group.Item2)
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
            )
            {
                folds[name] = Array.IndexOf(sizes, sizes.Min());
                sizes[folds[name]] += size;
            }
        }

        return folds;
    }

    private static double[] Steps(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(step => step / 20.0)];

    private Placement[] Decode(TrainingThread thread)
    {
        var fold = weights[foldOf[FoldKey(thread.Name)]];
        thread.Discussion.Learn(fold.For(thread.Discussion.Story.Traits));
        return StoryDecoding.Decode(thread.Discussion, thread.Comments).GetPlacements();
    }

    /// <summary>One number for each form, chosen on all threads: that is too little to learn a thread by heart.</summary>
    private double[] FindBest(
        Func<Weights, double[]> choose,
        IReadOnlyList<double> values,
        Func<IReadOnlyList<TrainingThread>, double> loss
    )
    {
        var best = Weights.Forms.Select(_ => 1.0).ToArray();
        for (var form = 0; form < best.Length; form++)
        {
            var threadsOfForm = threads
                .Where(thread =>
                    !thread.IsRendered
                    && thread.Genre < Genre.Hiring
                    && Weights.FormOf(thread.Discussion.Story.Traits) == form
                )
                .ToList();
            best[form] = values.MinBy(value =>
            {
                Set(form, value);
                return loss(threadsOfForm);
            });
            Set(form, best[form]);
        }

        return best;

        void Set(int form, double value) =>
            weights.ForEach(fold =>
            {
                choose(fold)[form] = value;
                fold.Refresh();
            });
    }

    private double FindErrors(IEnumerable<TrainingThread> form)
    {
        var score = Measure(form);
        return 2 - score.Parents - score.TopLevel;
    }

    /// <summary>The genre that is worst off counts: no reader is told less than the truth because others are told more.</summary>
    private double FindUntruth(IEnumerable<TrainingThread> form) =>
        form.GroupBy(thread => thread.Genre)
            .Select(Measure)
            .Where(score => score.Count >= LeastToCalibrate)
            .Select(score => score.CalibrationError)
            .DefaultIfEmpty()
            .Max();

    private Score Measure(IEnumerable<TrainingThread> genre)
    {
        var score = new Score();
        foreach (var thread in genre)
        {
            score.Add(thread, Decode(thread));
        }

        return score;
    }
}
