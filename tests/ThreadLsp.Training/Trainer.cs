using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>Learns weights: the exact gradient of a conditional random field on the pruned lattice, steps by AdaGrad (Duchi et al., 2011).</summary>
/// <remarks>
/// <para>
/// A wrong parent is scored better than it is while it is learned from, so that right ones must win by a margin (softmax-margin: Gimpel and
/// Smith, "Softmax-Margin CRFs", 2010), and each time some features are left out, so that none is relied on alone (dropout: Srivastava et
/// al., 2014).
/// </para>
/// <para>Deterministic: the same threads in the same order give the same weights.</para>
/// </remarks>
internal static class Trainer
{
    private const int Epochs = 6;

    /// <summary>How far a weight goes at first, and how far a correction for a trait does: few threads teach those.</summary>
    private const double Step = 0.06;
    private const double CorrectionStep = 0.01;

    /// <summary>By how much a right parent is to be better than a wrong one.</summary>
    private const double Margin = 0.8;

    /// <summary>The share of features that is left out at a time.</summary>
    private const double LeftOutShare = 0.15;

    /// <summary>How strongly weights and corrections are drawn to what was known before.</summary>
    private const double Shrink = 0.02;
    private const double CorrectionShrink = 1;

    /// <summary>In the second half of the epochs the weights are averaged, each time after so many steps.</summary>
    private const int UpdatesPerAverage = 8;

    /// <summary>Comments learned from at a time, up to the next top-level comment.</summary>
    private const int PartLength = 60;

    /// <summary>
    /// Features of which only the corrections are learned: how long one waits for an answer differs by site, and what one page teaches of
    /// it misleads on the next of another kind.
    /// </summary>
    private const string LearnedByTrait = "time.";

    /// <summary>Features without corrections: there are too many of them for what the threads of a kind can teach.</summary>
    private const string LearnedByAll = "word.";

    /// <summary>Goes on learning from where <paramref name="before"/> ended.</summary>
    /// <param name="before">What is known already; it is not changed. Weights are drawn back to it.</param>
    /// <param name="threads">What is learned from.</param>
    /// <param name="without">The beginning of the names of features to be left out; null for none.</param>
    public static TaughtWeights Learn(
        TaughtWeights before,
        IReadOnlyList<TrainingThread> threads,
        string? without = null
    )
    {
        var isLearned = FeatureTable
            .All.Select(name =>
                without is null || !name.StartsWith(without, StringComparison.Ordinal)
            )
            .ToArray();
        var taught = before.Copy(isLearned);

        // A list of advertisements is no discussion: nothing of it may change how those are read, so its corrections come last and alone.
        Learn(taught, threads, isLearned, isHiring: false);
        Learn(taught, threads, isLearned, isHiring: true);
        return taught;
    }

    private static void Learn(
        TaughtWeights taught,
        IReadOnlyList<TrainingThread> threads,
        bool[] isLearned,
        bool isHiring
    )
    {
        var weights = taught.Weights;
        var rows = TaughtWeights.FindRows(weights);
        var known = rows.Select(row => (double[])row.Clone()).ToArray();
        ThreadTraits[] traitOf = [ThreadTraits.None, .. Weights.Traits];
        var squares = taught.Squares;
        var averages = rows.Select(row => new double[row.Length]).ToArray();
        var byTrait = FeatureTable
            .All.Select(name => name.StartsWith(LearnedByTrait, StringComparison.Ordinal))
            .ToArray();
        var byAll = FeatureTable
            .All.Select(name => name.StartsWith(LearnedByAll, StringComparison.Ordinal))
            .ToArray();
        var (updates, averaged) = (0, 0);
        var parts = threads
            .Where(thread => thread.Genre is Genre.Hiring == isHiring)
            .SelectMany(Cut)
            .ToArray();
        var random = new Random(20261123);
        var isLeftOut = new bool[FeatureTable.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(parts);
            foreach (var (thread, range) in parts)
            {
                var traits = thread.Discussion.Story.Traits;
                weights.Refresh();
                thread.Discussion.Learn(LeaveOut(weights.For(traits), isLeftOut, random));
                var gradient = GetGradient(thread, range);
                for (var row = 0; row < rows.Length; row++)
                {
                    if (IsLearnedIn(row, traits))
                    {
                        Update(row, gradient);
                    }
                }

                if (epoch >= Epochs / 2 && ++updates % UpdatesPerAverage == 0)
                {
                    averaged++;
                    for (var row = 0; row < rows.Length; row++)
                    {
                        for (var i = 0; i < rows[row].Length; i++)
                        {
                            averages[row][i] += (rows[row][i] - averages[row][i]) / averaged;
                        }
                    }
                }
            }
        }

        for (var row = 0; averaged > 0 && row < rows.Length; row++)
        {
            averages[row].CopyTo(rows[row], 0);
        }

        weights.Refresh();

        bool IsLearnedIn(int row, ThreadTraits traits) =>
            isHiring
                ? traitOf[row] == ThreadTraits.Hiring
                : traits.HasFlag(traitOf[row]) && traitOf[row] != ThreadTraits.Hiring;

        void Update(int row, Gradient gradient)
        {
            foreach (var (feature, value) in gradient.Entries)
            {
                if (
                    !isLearned[feature]
                    || isLeftOut[feature]
                    || (row == 0 ? byTrait[feature] : byAll[feature])
                )
                {
                    continue;
                }

                var isWhole = row == 0 || byTrait[feature] || isHiring;
                var (step, shrink) = isWhole ? (Step, Shrink) : (CorrectionStep, CorrectionShrink);
                ref var weight = ref rows[row][feature];
                ref var square = ref squares[row][feature];
                var slope = value - (shrink * (weight - known[row][feature]));
                square += slope * slope;
                weight += step * slope / Math.Sqrt(square);
            }
        }
    }

    /// <summary>Draws the features that are left out; the others weigh the more.</summary>
    private static TraitWeights LeaveOut(TraitWeights weights, bool[] isLeftOut, Random random)
    {
        var features = weights.Features.ToArray();
        for (var feature = 0; feature < features.Length; feature++)
        {
            if (!RuleFeatures.IsRule(feature))
            {
                isLeftOut[feature] = random.NextDouble() < LeftOutShare;
                features[feature] *= isLeftOut[feature] ? 0 : 1 / (1 - LeftOutShare);
            }
        }

        return new(features);
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

    private static Gradient GetGradient(TrainingThread thread, (int First, int End) range)
    {
        var lattice = new Lattice(thread.Discussion);
        var gradient = new Gradient();
        var steps = new List<LatticeStep>();
        var trueNodes = new List<PathNode>();
        var start = Lattice.Start;
        var first = range.First;
        for (var comment = range.First; comment < range.End; comment++)
        {
            var before = steps.Count == 0 ? start : steps[^1].State;
            var trueNode = trueNodes.Count == 0 ? start.Nodes[0] : trueNodes[^1];
            var target = FindTarget(trueNode, thread, comment);
            if (target is null)
            {
                break;
            }

            if (BreaksRule(lattice, thread.Comments[comment], trueNode, target))
            {
                // The truth breaks a rule that is never learned: what stands here is taken as given, else all weights would be bent to outweigh it.
                Sum(gradient, thread, first, lattice, start, steps, trueNodes);
                steps.Clear();
                trueNodes.Clear();
                first = comment + 1;
                start = new([new PathNode(thread.Comments[comment], target)], [0]);
                continue;
            }

            var step = lattice.Advance(before, thread.Comments[comment], target);
            trueNodes.Add(
                Array.Find(step.State.Nodes, node => ReferenceEquals(node.Parent, target))!
            );
            steps.Add(step);
        }

        Sum(gradient, thread, first, lattice, start, steps, trueNodes);
        return gradient;
    }

    /// <summary>True where the true parent of a comment is not possible by the rules, or too far up to be thought of.</summary>
    private static bool BreaksRule(
        Lattice lattice,
        CommentContext comment,
        PathNode leaf,
        PathNode target
    )
    {
        if (target.Parent is not null && leaf.Length - target.Length >= OpenPath.MostCandidates - 1)
        {
            return true;
        }

        var path = lattice.DescribePath(comment, leaf, target, out var arc);
        return RuleFeatures.Break(path.Entries) || RuleFeatures.Break(arc.Features);
    }

    private static void Sum(
        Gradient gradient,
        TrainingThread thread,
        int first,
        Lattice lattice,
        LatticeState start,
        List<LatticeStep> steps,
        List<PathNode> trueNodes
    )
    {
        if (steps.Count == 0)
        {
            return;
        }

        AskForMargin(start, steps, trueNodes);
        var after = new double[steps[^1].State.Nodes.Length];
        for (var number = steps.Count - 1; number >= 0; number--)
        {
            var step = steps[number];
            var before = number == 0 ? start : steps[number - 1].State;
            var trueBefore = number == 0 ? start.Nodes[0] : trueNodes[number - 1];
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
    }

    /// <summary>Makes every wrong parent better by the margin; all sums are made anew.</summary>
    private static void AskForMargin(
        LatticeState start,
        List<LatticeStep> steps,
        List<PathNode> trueNodes
    )
    {
        var before = start.Forward;
        for (var number = 0; number < steps.Count; number++)
        {
            var nodes = steps[number].State.Nodes;
            var trueParent = trueNodes[number].Parent!.Comment;
            var edges = Array.ConvertAll(
                steps[number].Edges,
                edge =>
                    ReferenceEquals(nodes[edge.To].Parent!.Comment, trueParent)
                        ? edge
                        : edge with
                        {
                            Score = edge.Score + Margin,
                        }
            );
            var sums = new double[nodes.Length];
            sums.AsSpan().Fill(double.NegativeInfinity);
            foreach (var (from, to, score) in edges)
            {
                sums[to] = LatticeState.AddLogarithms(sums[to], before[from] + score);
            }

            LatticeState.Normalize(sums);
            steps[number] = new(edges, new(nodes, sums));
            before = sums;
        }
    }

    private static void Add(
        Gradient gradient,
        ReadOnlySpan<(int Feature, double Value)> features,
        double difference
    )
    {
        foreach (var (feature, value) in features)
        {
            if (!RuleFeatures.IsRule(feature))
            {
                gradient.Add(feature, difference * value);
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
