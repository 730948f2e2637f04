using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>Learns weights: the exact gradient of a conditional random field on the pruned lattice, steps by AdaGrad (Duchi et al., 2011).</summary>
/// <remarks>Deterministic: the same threads in the same order give the same weights.</remarks>
internal static class Trainer
{
    private const int Epochs = 6;
    private const double Step = 0.08;
    private const double Shrink = 2e-5;

    /// <summary>Comments learned from at a time, up to the next top-level comment.</summary>
    private const int PartLength = 60;

    public static double[] Learn(IReadOnlyList<TrainingThread> threads)
    {
        var weights = Weights.CreateUntrained();
        var isRule = Weights.CreateUntrained().Select(weight => weight != 0).ToArray();
        var squares = new double[weights.Length];
        var average = new double[weights.Length];
        var updates = 0;
        var parts = threads.SelectMany(Cut).ToArray();
        var random = new Random(20261123);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(parts);
            foreach (var (thread, range) in parts)
            {
                var gradient = GetGradient(thread, range, weights);
                foreach (var (feature, value) in gradient)
                {
                    if (!isRule[feature])
                    {
                        squares[feature] += value * value;
                        weights[feature] += Step * value / Math.Sqrt(squares[feature] + 1e-8);
                        weights[feature] *= 1 - Shrink;
                    }
                }

                if (epoch >= Epochs / 2)
                {
                    updates++;
                    for (var i = 0; i < weights.Length; i++)
                    {
                        average[i] += (weights[i] - average[i]) / updates;
                    }
                }
            }
        }

        return average;
    }

    private static IEnumerable<(TrainingThread Thread, (int First, int End) Range)> Cut(
        TrainingThread thread
    )
    {
        var first = 0;
        for (var comment = 1; comment <= thread.Parents.Length; comment++)
        {
            if (
                comment == thread.Parents.Length
                || (comment - first >= PartLength && thread.Parents[comment] < 0)
            )
            {
                yield return (thread, (first, comment));
                first = comment;
            }
        }
    }

    private static Dictionary<int, double> GetGradient(
        TrainingThread thread,
        (int First, int End) range,
        double[] weights
    )
    {
        var gradient = new Dictionary<int, double>();
        var lattice = Lattice.Build(thread.Evidence, weights, thread.Parents, range);
        var total = lattice.SumBackward();
        var features = new FeatureVector();
        var trueNode = lattice.Start;
        for (var step = 0; step < lattice.Steps.Count; step++)
        {
            var comment = range.First + step;
            var parent = thread.Parents[comment];
            PathNode? next = null;
            foreach (var (from, to, score) in lattice.Steps[step])
            {
                var isTrue = ReferenceEquals(from, trueNode) && to.Parent!.Comment == parent;
                next = isTrue ? to : next;
                var probability = Math.Exp(from.Forward + score + to.Backward - total);
                var difference = (isTrue ? 1 : 0) - probability;
                if (double.Abs(difference) > 1e-4)
                {
                    Lattice.Describe(
                        new Decision(thread.Evidence, comment, from, to.Parent!),
                        features
                    );
                    foreach (var (feature, value) in features.Entries)
                    {
                        gradient[feature] =
                            gradient.GetValueOrDefault(feature) + (difference * value);
                    }
                }
            }

            if (next is null)
            {
                // The truth is no way through this lattice (its parent is too far up): nothing to learn here.
                return [];
            }

            trueNode = next;
        }

        return gradient;
    }
}
