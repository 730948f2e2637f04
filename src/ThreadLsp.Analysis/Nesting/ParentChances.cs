using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>The probability of each parent of a comment, given the whole discussion.</summary>
internal sealed class ParentChances
{
    private readonly CommentContext?[] parents;
    private readonly double[] probabilities;
    private readonly int[] parentOf;
    private readonly double certainty;

    private ParentChances(
        CommentContext?[] parents,
        double[] probabilities,
        int[] parentOf,
        double certainty
    )
    {
        this.certainty = certainty;
        this.parents = parents;
        this.probabilities = probabilities;
        this.parentOf = parentOf;
    }

    /// <summary>Sums over all decisions about a comment; O(decisions).</summary>
    /// <param name="before">The hypotheses before it.</param>
    /// <param name="step">The decisions.</param>
    /// <param name="after">What comes behind each hypothesis; see <see cref="Lattice.SumBackward"/>.</param>
    /// <param name="certainty">The power by which probabilities are told as confidences; see <see cref="TraitWeights"/>.</param>
    public static ParentChances Sum(
        LatticeState before,
        LatticeStep step,
        double[] after,
        double certainty
    )
    {
        var different = new List<CommentContext?>();
        var places = new int[step.State.Nodes.Length];
        for (var node = 0; node < places.Length; node++)
        {
            var parent = step.State.Nodes[node].Parent!.Comment;
            places[node] = different.IndexOf(parent);
            if (places[node] < 0)
            {
                places[node] = different.Count;
                different.Add(parent);
            }
        }

        var logarithms = new double[different.Count];
        logarithms.AsSpan().Fill(double.NegativeInfinity);
        var all = double.NegativeInfinity;
        foreach (var (from, to, score) in step.Edges)
        {
            var value = before.Forward[from] + score + after[to];
            ref var sum = ref logarithms[places[to]];
            sum = LatticeState.AddLogarithms(sum, value);
            all = LatticeState.AddLogarithms(all, value);
        }

        return new(
            [.. different],
            [.. logarithms.Select(value => double.Clamp(Math.Exp(value - all), 0, 1))],
            places,
            certainty
        );
    }

    /// <summary>The probability of the parent that a hypothesis after the comment has for it.</summary>
    public double Of(int node) => probabilities[parentOf[node]];

    /// <summary>The placement under a parent, with the next best.</summary>
    public Placement Describe(
        CommentContext? parent,
        IReadOnlyDictionary<CommentContext, int> numbers
    )
    {
        var confidences = FindConfidences();
        var place = Array.IndexOf(parents, parent);
        var second = -1;
        for (var other = 0; other < parents.Length; other++)
        {
            if (other != place && (second < 0 || confidences[other] > confidences[second]))
            {
                second = other;
            }
        }

        return new(
            NumberOf(parent, numbers),
            confidences[place],
            second < 0 ? -1 : NumberOf(parents[second], numbers),
            second < 0 ? 0 : confidences[second]
        );
    }

    /// <summary>All parents that are possible, the likeliest first.</summary>
    public ImmutableArray<PossibleParent> List(IReadOnlyDictionary<CommentContext, int> numbers) =>
        [
            .. parents
                .Zip(
                    FindConfidences(),
                    (parent, confidence) =>
                        new PossibleParent(NumberOf(parent, numbers), confidence)
                )
                .Where(possible => possible.Confidence > 0)
                .OrderByDescending(possible => possible.Confidence),
        ];

    private double[] FindConfidences()
    {
        var powers = Array.ConvertAll(probabilities, value => Math.Pow(value, certainty));
        var sum = powers.Sum();
        return Array.ConvertAll(powers, power => power / sum);
    }

    private static int NumberOf(
        CommentContext? parent,
        IReadOnlyDictionary<CommentContext, int> numbers
    ) => parent is null ? -1 : numbers[parent];
}
