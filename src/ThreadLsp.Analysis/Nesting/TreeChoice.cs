namespace ThreadLsp.Analysis.Nesting;

/// <summary>The best tree that ends in each hypothesis: the one with the most parents expected to be right (minimum Bayes risk).</summary>
/// <param name="expected">For each hypothesis how many parents are expected to be right, the greatest being 0.</param>
/// <param name="cameFrom">For each the hypothesis before it.</param>
internal sealed class TreeChoice(double[] expected, int[] cameFrom)
{
    /// <summary>Where nothing has been placed.</summary>
    public static TreeChoice Start { get; } = new([0], [0]);

    /// <summary>For each hypothesis the one before it.</summary>
    public int[] CameFrom => cameFrom;

    /// <summary>The choice after one more comment.</summary>
    public static TreeChoice Make(TreeChoice before, LatticeStep step, ParentChances chances)
    {
        var best = new double[step.State.Nodes.Length];
        best.AsSpan().Fill(double.NegativeInfinity);
        var from = new int[best.Length];
        foreach (var edge in step.Edges)
        {
            var value = before.Expected[edge.From] + chances.Of(edge.To);
            if (value > best[edge.To])
            {
                best[edge.To] = value;
                from[edge.To] = edge.From;
            }
        }

        LatticeState.Normalize(best);
        return new(best, from);
    }

    /// <summary>The hypothesis with the best tree.</summary>
    public int FindBest() => Array.IndexOf(Expected, Expected.Max());

    /// <summary>True when both say the same.</summary>
    public bool IsSameAs(TreeChoice other) =>
        Expected.AsSpan().SequenceEqual(other.Expected)
        && CameFrom.AsSpan().SequenceEqual(other.CameFrom);

    private double[] Expected => expected;
}
