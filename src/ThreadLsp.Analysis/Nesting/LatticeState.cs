namespace ThreadLsp.Analysis.Nesting;

/// <summary>The hypotheses that are kept after a comment, the best first.</summary>
/// <param name="nodes">The hypotheses.</param>
/// <param name="forward">For each the logarithm of the sum over all ways to come there, the greatest being 0.</param>
/// <remarks>
/// Invariant: sums are rounded to a grid. So what was decided long ago is forgotten exactly, and two versions of a discussion that
/// differ in one place have equal states some comments behind it.
/// </remarks>
internal sealed class LatticeState(PathNode[] nodes, double[] forward)
{
    private const double Grid = 1 << 14;

    public PathNode[] Nodes { get; } = nodes;

    public double[] Forward { get; } = forward;

    /// <summary>True when all that follows from one follows from the other.</summary>
    public bool IsSameAs(LatticeState other)
    {
        if (!Forward.AsSpan().SequenceEqual(other.Forward))
        {
            return false;
        }

        for (var node = 0; node < Nodes.Length; node++)
        {
            if (!PathNode.AreEqual(Nodes[node], other.Nodes[node]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes the greatest of some logarithms 0 and rounds them.</summary>
    public static void Normalize(Span<double> logarithms)
    {
        var greatest = double.NegativeInfinity;
        foreach (var value in logarithms)
        {
            greatest = double.Max(greatest, value);
        }

        foreach (ref var value in logarithms)
        {
            value = Math.Round((value - greatest) * Grid) / Grid;
        }
    }

    /// <summary>The logarithm of the sum of two numbers given by their logarithms.</summary>
    public static double AddLogarithms(double left, double right)
    {
        var (greater, less) = left > right ? (left, right) : (right, left);
        return less - greater < -40 || double.IsNegativeInfinity(less)
            ? greater
            : greater + Math.Log(1 + Math.Exp(less - greater));
    }
}
