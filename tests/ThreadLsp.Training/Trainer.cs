using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>Learns weights: the exact gradient of a conditional random field on the pruned lattice, steps by AdaGrad (Duchi et al., 2011).</summary>
/// <remarks>Deterministic: the same threads in the same order give the same weights.</remarks>
internal static class Trainer
{
    private const int Epochs = 6;

    /// <summary>How far a weight goes at first, and how far a correction for a trait does: few threads teach those.</summary>
    private const double Step = 0.1;
    private const double CorrectionStep = 0.01;

    /// <summary>How strongly weights and corrections are drawn to 0.</summary>
    private const double Shrink = 0.02;
    private const double CorrectionShrink = 1;

    /// <summary>Comments learned from at a time, up to the next top-level comment.</summary>
    private const int PartLength = 60;

    public static Weights Learn(IReadOnlyList<TrainingThread> threads)
    {
        var weights = Weights.CreateUntrained();
        double[][] rows = [weights.Common, .. weights.Corrections];
        var squares = rows.Select(row => Enumerable.Repeat(1.0, row.Length).ToArray()).ToArray();
        var averages = rows.Select(row => new double[row.Length]).ToArray();
        var updates = 0;
        var parts = threads.SelectMany(Cut).ToArray();
        var random = new Random(20261123);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(parts);
            foreach (var (thread, range) in parts)
            {
                var traits = thread.Discussion.Story.Traits;
                weights.Refresh();
                thread.Discussion.Learn(weights.For(traits));
                var gradient = GetGradient(thread, range);
                for (var row = 0; row < rows.Length; row++)
                {
                    if (row == 0 || traits.HasFlag(Weights.Traits[row - 1]))
                    {
                        var (step, shrink) =
                            row == 0 ? (Step, Shrink) : (CorrectionStep, CorrectionShrink);
                        foreach (var (feature, value) in gradient)
                        {
                            ref var weight = ref rows[row][feature];
                            ref var square = ref squares[row][feature];
                            var slope = value - (shrink * weight);
                            square += slope * slope;
                            weight += step * slope / Math.Sqrt(square);
                        }
                    }
                }

                if (epoch >= Epochs / 2)
                {
                    updates++;
                    for (var row = 0; row < rows.Length; row++)
                    {
                        for (var i = 0; i < rows[row].Length; i++)
                        {
                            averages[row][i] += (rows[row][i] - averages[row][i]) / updates;
                        }
                    }
                }
            }
        }

        for (var row = 0; row < rows.Length; row++)
        {
            averages[row].CopyTo(rows[row], 0);
        }

        weights.Refresh();
        return weights;
    }

    private static IEnumerable<(TrainingThread Thread, (int First, int End) Range)> Cut(
        TrainingThread thread
    )
    {
        var first = 0;
        for (var comment = 1; comment <= thread.Parents.Length; comment++)
        {
            if (comment == thread.Parents.Length)
            {
                yield return (thread, (first, comment));
            }
            else if (comment - first >= PartLength && thread.Parents[comment] < 0)
            {
                // The comment behind the cut is part of it: else no return to the top level at a cut would be learned from.
                yield return (thread, (first, comment + 1));
                first = comment;
            }
        }
    }

    private static Dictionary<int, double> GetGradient(
        TrainingThread thread,
        (int First, int End) range
    )
    {
        var lattice = new Lattice(thread.Discussion);
        var steps = new List<LatticeStep>();
        var trueNode = Lattice.Start.Nodes[0];
        var trueNodes = new List<PathNode>();
        var before = Lattice.Start;
        for (var comment = range.First; comment < range.End; comment++)
        {
            var target = FindTarget(trueNode, thread, comment);
            var step = target is null
                ? null
                : lattice.Advance(before, thread.Comments[comment], target);
            var next = step is null
                ? null
                : Array.Find(step.State.Nodes, node => ReferenceEquals(node.Parent, target));
            if (next is null)
            {
                // The truth is no way through this lattice (its parent is too far up): nothing to learn here.
                return [];
            }

            trueNode = next;
            trueNodes.Add(next);
            steps.Add(step!);
            before = step!.State;
        }

        return Sum(thread, range.First, lattice, steps, trueNodes);
    }

    private static Dictionary<int, double> Sum(
        TrainingThread thread,
        int first,
        Lattice lattice,
        List<LatticeStep> steps,
        List<PathNode> trueNodes
    )
    {
        var gradient = new Dictionary<int, double>();
        var after = new double[steps[^1].State.Nodes.Length];
        for (var number = steps.Count - 1; number >= 0; number--)
        {
            var step = steps[number];
            var before = number == 0 ? Lattice.Start : steps[number - 1].State;
            var trueBefore = number == 0 ? Lattice.Start.Nodes[0] : trueNodes[number - 1];
            var all = double.NegativeInfinity;
            foreach (var (from, to, score) in step.Edges)
            {
                all = LatticeState.AddLogarithms(all, before.Forward[from] + score + after[to]);
            }

            foreach (var (from, to, score) in step.Edges)
            {
                var isTrue =
                    ReferenceEquals(before.Nodes[from], trueBefore)
                    && ReferenceEquals(step.State.Nodes[to], trueNodes[number]);
                var probability = Math.Exp(before.Forward[from] + score + after[to] - all);
                var difference = (isTrue ? 1 : 0) - probability;
                if (double.Abs(difference) > 1e-4)
                {
                    var path = lattice.DescribePath(
                        thread.Comments[first + number],
                        before.Nodes[from],
                        step.State.Nodes[to].Parent!,
                        out var arc
                    );
                    Add(gradient, path.Entries, difference);
                    Add(gradient, arc.Features, difference);
                }
            }

            after = Lattice.SumBackward(step, after, before.Nodes.Length);
        }

        return gradient;
    }

    private static void Add(
        Dictionary<int, double> gradient,
        ReadOnlySpan<(int Feature, double Value)> features,
        double difference
    )
    {
        foreach (var (feature, value) in features)
        {
            if (!RuleFeatures.IsRule(feature))
            {
                gradient[feature] = gradient.GetValueOrDefault(feature) + (difference * value);
            }
        }
    }

    private static PathNode? FindTarget(PathNode before, TrainingThread thread, int comment)
    {
        var parent = thread.Parents[comment];
        var context = parent < 0 ? null : thread.Comments[parent];
        PathNode? node = before;
        while (node is not null && !ReferenceEquals(node.Comment, context))
        {
            node = node.Parent;
        }

        return node;
    }
}
