using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>How well some threads were decoded.</summary>
internal sealed class Score
{
    private const int Bins = 10;

    private readonly List<(double Confidence, bool IsRight)> decisions = [];
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

    /// <summary>The mean difference of confidence and accuracy over ten bins.</summary>
    public double CalibrationError =>
        decisions
            .GroupBy(decision => int.Min(Bins - 1, (int)(decision.Confidence * Bins)))
            .Sum(bin =>
                double.Abs(
                    bin.Average(decision => decision.Confidence)
                        - Share(bin.Count(decision => decision.IsRight), bin.Count())
                )
                * bin.Count()
                / Count
            );

    public void Add(TrainingThread thread, Placement[] placements)
    {
        for (var comment = 0; comment < placements.Length; comment++)
        {
            var placement = placements[comment];
            var truth = thread.Parents[comment];
            decisions.Add((placement.Confidence, placement.Parent == truth));
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
