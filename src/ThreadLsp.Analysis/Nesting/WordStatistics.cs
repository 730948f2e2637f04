namespace ThreadLsp.Analysis.Nesting;

/// <summary>What the words of a comment weigh in its discussion, and where they stood before; one entry for each different word.</summary>
/// <param name="Weights">The rarer a word, the heavier.</param>
/// <param name="Uses">How many earlier comments have the word: 0, 1, or 2 for more.</param>
/// <param name="FirstUses">The earlier text that had it first; null where none had.</param>
internal readonly record struct WordStatistics(
    double[] Weights,
    byte[] Uses,
    CommentView?[] FirstUses
)
{
    /// <summary>The length of the weighted words as a vector.</summary>
    public double Norm { get; private init; }

    /// <summary>The sum of all weights.</summary>
    public double Total { get; private init; }

    /// <summary>The statistics of a text.</summary>
    public static WordStatistics Create(
        CommentView view,
        double[] weights,
        byte[] uses,
        CommentView?[] firstUses
    )
    {
        var (squares, total) = (0.0, 0.0);
        for (var word = 0; word < weights.Length; word++)
        {
            var weight = weights[word] * view.WordCounts[word];
            squares += weight * weight;
            total += weights[word];
        }

        return new(weights, uses, firstUses) { Norm = Math.Sqrt(squares), Total = total };
    }

    /// <summary>True when all entries are equal; the sums follow from them.</summary>
    public bool Equals(WordStatistics other) =>
        Weights.AsSpan().SequenceEqual(other.Weights)
        && Uses.AsSpan().SequenceEqual(other.Uses)
        && FirstUses.AsSpan().SequenceEqual(other.FirstUses);

    /// <inheritdoc/>
    public override int GetHashCode() => Weights.Length;
}
