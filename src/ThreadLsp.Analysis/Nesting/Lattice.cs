using System.Runtime.InteropServices;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>All placements of a discussion that are worth thinking of, step by step.</summary>
/// <remarks>
/// <para>
/// A conditional random field over right-most paths (Lafferty, McCallum and Pereira, 2001, on a lattice of our own): a comment can answer
/// the comment before it, that one's ancestors, or the story. Hypotheses with the same path are merged, the best few are kept, and
/// the forward-backward sums give real probabilities.
/// </para>
/// <para>
/// Invariants: linear in the number of comments, for the hypotheses kept and the candidates of each are bounded. A step depends on
/// the state before it and the comment, and on nothing else.
/// </para>
/// </remarks>
internal sealed class Lattice(Discussion discussion)
{
    /// <summary>How many hypotheses are kept, and how many where no bare headers tell depths.</summary>
    private const int MostPaths = 16;
    private const int MostPathsWithoutDepths = 32;

    /// <summary>Hypotheses less likely than this (as a logarithm, against the best) are not kept.</summary>
    private const double LeastLikely = -18;

    private readonly FeatureVector features = new();
    private readonly OpenPath path = new();
    private readonly Dictionary<PathNode, int> numbers = [];
    private readonly List<PathNode> nodes = [];
    private readonly List<double> forward = [];
    private readonly List<PathEdge> edges = [];

    /// <summary>The state where nothing has been placed.</summary>
    public static LatticeState Start { get; } = new([new PathNode(null, null)], [0]);

    /// <summary>Places the next comment behind each hypothesis.</summary>
    /// <param name="before">The state before it.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="truth">A hypothesis before it and its true parent there: the hypothesis behind it is kept whatever it scores. Null where it is not known.</param>
    public LatticeStep Advance(LatticeState before, CommentContext comment, PathNode? truth = null)
    {
        AnalysisWork.CountPlacement();
        numbers.Clear();
        nodes.Clear();
        forward.Clear();
        edges.Clear();
        for (var from = 0; from < before.Nodes.Length; from++)
        {
            Expand(before, from, comment);
        }

        return Keep(comment, truth);
    }

    /// <summary>The path features of a decision; those of its arc are with the arc.</summary>
    public FeatureVector DescribePath(
        CommentContext comment,
        PathNode leaf,
        PathNode target,
        out Arc arc
    )
    {
        path.Read(discussion, comment, leaf);
        var candidate = Array.IndexOf(path.Nodes, target, 0, path.Count);
        arc = path.Arcs[candidate];
        Describe(new(discussion, comment, path, candidate));
        return features;
    }

    /// <summary>For each hypothesis before a step the logarithm of the sum over all ways to go on, the greatest being 0.</summary>
    public static double[] SumBackward(LatticeStep step, double[] after, int count)
    {
        var sums = new double[count];
        sums.AsSpan().Fill(double.NegativeInfinity);
        foreach (var (from, to, score) in step.Edges)
        {
            sums[from] = LatticeState.AddLogarithms(sums[from], score + after[to]);
        }

        LatticeState.Normalize(sums);
        return sums;
    }

    private void Expand(LatticeState before, int from, CommentContext comment)
    {
        path.Read(discussion, comment, before.Nodes[from]);
        for (var candidate = 0; candidate < path.Count; candidate++)
        {
            AnalysisWork.CountWeighing();
            var decision = new PathDecision(discussion, comment, path, candidate);
            Describe(decision);
            var score = decision.Arc.Score + features.Score(discussion.Weights);
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                numbers,
                decision.Target,
                out var isKnown
            );
            if (!isKnown)
            {
                number = nodes.Count;
                nodes.Add(decision.Target);
                forward.Add(double.NegativeInfinity);
            }

            forward[number] = LatticeState.AddLogarithms(
                forward[number],
                before.Forward[from] + score
            );
            edges.Add(new(from, number, score));
        }
    }

    private void Describe(in PathDecision decision)
    {
        features.Clear();
        RuleFeatures.AddPath(decision, features);
        TimeFeatures.AddPath(decision, features);
        AuthorFeatures.AddPath(decision, features);
        LexicalFeatures.AddPath(decision, features);
        CueFeatures.AddPath(decision, features);
        ShapeFeatures.AddPath(decision, features);
    }

    /// <summary>Keeps the best hypotheses, those that close least first where two are equal.</summary>
    private LatticeStep Keep(CommentContext comment, PathNode? truth)
    {
        var best = forward.Max();
        var kept = Enumerable
            .Range(0, nodes.Count)
            .Where(number => forward[number] - best > LeastLikely)
            .OrderByDescending(number => forward[number])
            .ThenByDescending(number => nodes[number].Length)
            .Take(discussion.Story.HasBare ? MostPaths : MostPathsWithoutDepths)
            .ToList();
        if (
            truth is not null
            && numbers.TryGetValue(truth, out var trueNumber)
            && !kept.Contains(trueNumber)
        )
        {
            kept.Add(trueNumber);
        }

        var places = new int[nodes.Count];
        Array.Fill(places, -1);
        var sums = new double[kept.Count];
        var keptNodes = new PathNode[kept.Count];
        for (var place = 0; place < kept.Count; place++)
        {
            places[kept[place]] = place;
            sums[place] = forward[kept[place]];
            keptNodes[place] = new(comment, nodes[kept[place]]);
        }

        LatticeState.Normalize(sums);
        return new(
            [
                .. edges
                    .Where(edge => places[edge.To] >= 0)
                    .Select(edge => edge with { To = places[edge.To] }),
            ],
            new(keptNodes, sums)
        );
    }
}
