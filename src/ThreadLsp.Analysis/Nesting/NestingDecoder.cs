using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>Finds the lost nesting of a discussion again: decides over the whole of it, not comment by comment.</summary>
public static class NestingDecoder
{
    /// <summary>A placement for each comment; O(comments), and never an exception whatever the evidence.</summary>
    /// <remarks>
    /// The tree is the one with the most parents expected to be right (minimum Bayes risk), among those that can be: every comment
    /// answers the comment before it, an ancestor of that one, or the story.
    /// </remarks>
    public static ImmutableArray<Placement> Decode(
        StoryEvidence story,
        ImmutableArray<CommentEvidence> comments,
        CancellationToken cancellationToken
    ) => Decode(new ThreadEvidence(story, comments), Weights.Learned, cancellationToken);

    /// <summary>The same by other weights.</summary>
    internal static ImmutableArray<Placement> Decode(
        ThreadEvidence evidence,
        double[] weights,
        CancellationToken cancellationToken = default
    )
    {
        var lattice = Lattice.Build(evidence, weights, cancellationToken: cancellationToken);
        var total = lattice.SumBackward();
        var marginals = new Dictionary<int, double>[lattice.Steps.Count];
        for (var step = 0; step < marginals.Length; step++)
        {
            marginals[step] = SumByParent(lattice.Steps[step], total);
        }

        var parents = ChooseTree(lattice, marginals);
        return [.. parents.Select((parent, comment) => Describe(parent, marginals[comment]))];
    }

    private static Dictionary<int, double> SumByParent(List<PathEdge> edges, double total)
    {
        var sums = new Dictionary<int, double>();
        foreach (var (from, to, score) in edges)
        {
            var parent = to.Parent!.Comment;
            var probability = Math.Exp(from.Forward + score + to.Backward - total);
            sums[parent] = sums.GetValueOrDefault(parent) + probability;
        }

        return sums;
    }

    /// <summary>The way through the lattice with the greatest sum of probabilities.</summary>
    private static int[] ChooseTree(Lattice lattice, Dictionary<int, double>[] marginals)
    {
        var best = new Dictionary<PathNode, double> { [lattice.Start] = 0 };
        var cameFrom = new Dictionary<PathNode, PathNode>();
        for (var step = 0; step < marginals.Length; step++)
        {
            var next = new Dictionary<PathNode, double>();
            foreach (var (from, to, _) in lattice.Steps[step])
            {
                if (best.TryGetValue(from, out var before))
                {
                    var expected = before + marginals[step][to.Parent!.Comment];
                    if (!next.TryGetValue(to, out var known) || expected > known)
                    {
                        next[to] = expected;
                        cameFrom[to] = from;
                    }
                }
            }

            best = next;
        }

        var parents = new int[marginals.Length];
        var node = best.Count == 0 ? null : best.MaxBy(entry => entry.Value).Key;
        for (var step = parents.Length - 1; step >= 0; step--)
        {
            parents[step] = node!.Parent!.Comment;
            node = cameFrom[node];
        }

        return parents;
    }

    private static Placement Describe(int parent, Dictionary<int, double> marginals)
    {
        var second = -1;
        var probability = 0.0;
        foreach (var (other, value) in marginals)
        {
            if (other != parent && value > probability)
            {
                (second, probability) = (other, value);
            }
        }

        return new(
            parent,
            double.Clamp(marginals[parent], 0, 1),
            second,
            double.Clamp(probability, 0, 1)
        );
    }
}
