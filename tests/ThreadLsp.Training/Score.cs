using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>How well some threads were decoded.</summary>
internal sealed class Score
{
    /// <summary>Depths from here on are counted together.</summary>
    public const int Depths = 5;

    private const int Bins = 10;

    private readonly List<(double Confidence, bool IsRight, int Depth)> decisions = [];
    private int secondRight;
    private int topLevelHits;
    private int topLevelGuesses;
    private int topLevelTruths;

    public int Count => decisions.Count;

    /// <summary>The share of parents that are right.</summary>
    public double Parents => Share(decisions.Count(decision => decision.IsRight), Count);

    /// <summary>The share of parents among the first two.</summary>
    public double FirstTwo =>
        Share(decisions.Count(decision => decision.IsRight) + secondRight, Count);

    /// <summary>F1 of "is a top-level comment".</summary>
    public double TopLevel => Share(2 * topLevelHits, topLevelGuesses + topLevelTruths);

    /// <summary>The share of right parents in the more confident half.</summary>
    public double ConfidentHalf
    {
        get
        {
            var half = decisions
                .OrderByDescending(decision => decision.Confidence)
                .Take(Count / 2)
                .ToList();
            return Share(half.Count(decision => decision.IsRight), half.Count);
        }
    }

    /// <summary>For each bin of confidences the mean confidence, the share of right parents, and how many decisions fall into it.</summary>
    public IReadOnlyList<(double Confidence, double Right, int Count)> Calibration =>
        [
            .. decisions
                .GroupBy(decision => int.Min(Bins - 1, (int)(decision.Confidence * Bins)))
                .OrderBy(bin => bin.Key)
                .Select(bin =>
                    (
                        bin.Average(decision => decision.Confidence),
                        Share(bin.Count(decision => decision.IsRight), bin.Count()),
                        bin.Count()
                    )
                ),
        ];

    /// <summary>The mean difference of confidence and accuracy over ten bins (expected calibration error).</summary>
    public double CalibrationError =>
        Calibration.Sum(bin => double.Abs(bin.Confidence - bin.Right) * bin.Count / Count);

    /// <summary>How many comments stand at a depth, and which share of their parents is right.</summary>
    public (int Count, double Right) AtDepth(int depth)
    {
        var there = decisions.Where(decision => decision.Depth == depth).ToList();
        return (there.Count, Share(there.Count(decision => decision.IsRight), there.Count));
    }

    /// <summary>Adds a thread with what the decoder said.</summary>
    public void Add(TrainingThread thread, IReadOnlyList<Placement> placements)
    {
        var depths = new int[placements.Count];
        for (var comment = 0; comment < placements.Count; comment++)
        {
            var placement = placements[comment];
            var truth = thread.Parents[comment];
            depths[comment] = truth < 0 ? 0 : depths[truth] + 1;
            decisions.Add(
                (
                    placement.Confidence,
                    placement.Parent == truth,
                    int.Min(Depths - 1, depths[comment])
                )
            );
            secondRight +=
                placement.Parent != truth
                && placement.SecondParent == truth
                && placement.SecondConfidence > 0
                    ? 1
                    : 0;
            topLevelHits += placement.Parent < 0 && truth < 0 ? 1 : 0;
            topLevelGuesses += placement.Parent < 0 ? 1 : 0;
            topLevelTruths += truth < 0 ? 1 : 0;
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
