using System.Runtime.InteropServices;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>All placements of a discussion that are worth thinking of, step by step.</summary>
/// <remarks>
/// <para>
/// A conditional random field over right-most paths (Lafferty, McCallum and Pereira, 2001, on a lattice of our own): a comment can answer
/// the comment before it, that one's ancestors, or the story. Hypotheses with the same path are merged, the best few are kept, and
/// the forward-backward sums give real probabilities.
/// </para>
/// <para>Invariant: linear in the number of comments, for the hypotheses kept and the candidates of each are bounded.</para>
/// </remarks>
internal sealed class Lattice
{
    /// <summary>How many ancestors of the comment before are thought of as parents, besides the story.</summary>
    public const int MostCandidates = 24;

    /// <summary>How many hypotheses are kept.</summary>
    public const int MostPaths = 16;

    private readonly List<List<PathEdge>> steps = [];

    private Lattice(PathNode start) => Start = start;

    /// <summary>Where nothing has been placed.</summary>
    public PathNode Start { get; }

    /// <summary>The decisions about each comment that are left; those of one step end in different hypotheses or begin in such.</summary>
    public IReadOnlyList<List<PathEdge>> Steps => steps;

    /// <summary>The hypotheses after the last comment.</summary>
    public IReadOnlyList<PathNode> Last { get; private set; } = [];

    /// <summary>Builds the lattice with its forward sums.</summary>
    /// <param name="evidence">The discussion.</param>
    /// <param name="weights">What each feature is worth.</param>
    /// <param name="truth">The true parents, whose hypothesis is kept whatever it scores; null where they are not known.</param>
    /// <param name="range">Which comments; a part has to begin with a top-level comment. Null for all.</param>
    /// <param name="cancellationToken">Ends a long computation.</param>
    public static Lattice Build(
        ThreadEvidence evidence,
        double[] weights,
        IReadOnlyList<int>? truth = null,
        (int First, int End)? range = null,
        CancellationToken cancellationToken = default
    )
    {
        var start = new PathNode(-1, null) { Forward = 0 };
        var lattice = new Lattice(start);
        var current = new List<PathNode> { start };
        var features = new FeatureVector();
        var trueNode = start;
        var (first, end) = range ?? (0, evidence.Comments.Length);
        for (var comment = first; comment < end; comment++)
        {
            if ((comment & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var next = new Dictionary<PathNode, PathNode>();
            var edges = new List<PathEdge>();
            foreach (var node in current)
            {
                Expand(evidence, weights, comment, node, next, edges, features);
            }

            trueNode = truth is null ? null : FindTrueNode(trueNode!, truth[comment], next);
            current = Keep(next.Values, trueNode);
            var kept = current.ToHashSet();
            edges.RemoveAll(edge => !kept.Contains(edge.To));
            lattice.steps.Add(edges);
        }

        lattice.Last = current;
        return lattice;
    }

    /// <summary>Adds the backward sums; from then on forward + backward - total is the logarithm of a probability.</summary>
    /// <returns>The logarithm of the sum over all ways through the lattice.</returns>
    public double SumBackward()
    {
        var total = double.NegativeInfinity;
        foreach (var node in Last)
        {
            node.Backward = 0;
            total = PathNode.AddLogarithms(total, node.Forward);
        }

        for (var step = steps.Count - 1; step >= 0; step--)
        {
            foreach (var (from, to, score) in CollectionsMarshal.AsSpan(steps[step]))
            {
                from.Backward = PathNode.AddLogarithms(from.Backward, score + to.Backward);
            }
        }

        return total;
    }

    /// <summary>All features of a decision.</summary>
    public static void Describe(in Decision decision, FeatureVector features)
    {
        features.Clear();
        RuleFeatures.Add(decision, features);
        TimeFeatures.Add(decision, features);
        AuthorFeatures.Add(decision, features);
        QuoteFeatures.Add(decision, features);
        LexicalFeatures.Add(decision, features);
        CueFeatures.Add(decision, features);
        ShapeFeatures.Add(decision, features);
    }

    private static void Expand(
        ThreadEvidence evidence,
        double[] weights,
        int comment,
        PathNode node,
        Dictionary<PathNode, PathNode> next,
        List<PathEdge> edges,
        FeatureVector features
    )
    {
        var target = node;
        for (var candidate = 0; ; candidate++)
        {
            Describe(new Decision(evidence, comment, node, target), features);
            var score = features.Score(weights);
            ref var to = ref CollectionsMarshal.GetValueRefOrAddDefault(next, target, out _);
            to ??= new PathNode(comment, target);
            to.Forward = PathNode.AddLogarithms(to.Forward, node.Forward + score);
            edges.Add(new(node, to, score));
            if (target.Parent is null)
            {
                return;
            }

            target = candidate + 1 < MostCandidates ? target.Parent : FindRoot(target);
        }
    }

    private static PathNode FindRoot(PathNode node)
    {
        while (node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }

    private static PathNode? FindTrueNode(
        PathNode? before,
        int parent,
        Dictionary<PathNode, PathNode> next
    )
    {
        for (var node = before; node is not null; node = node.Parent)
        {
            if (node.Comment == parent)
            {
                return next.GetValueOrDefault(node);
            }
        }

        return null;
    }

    private static List<PathNode> Keep(
        Dictionary<PathNode, PathNode>.ValueCollection nodes,
        PathNode? trueNode
    )
    {
        var kept = nodes
            .OrderByDescending(node => node.Forward)
            .ThenByDescending(node => node.Length)
            .Take(MostPaths)
            .ToList();
        if (trueNode is not null && !kept.Contains(trueNode))
        {
            kept.Add(trueNode);
        }

        return kept;
    }
}
