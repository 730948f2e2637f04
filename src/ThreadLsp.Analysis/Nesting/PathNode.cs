namespace ThreadLsp.Analysis.Nesting;

/// <summary>
/// A hypothesis after some comments: the last one with its ancestors, which are all that the next comment can answer.
/// </summary>
/// <remarks>Invariant: two hypotheses with the same ancestors and last comment are one node, for their future is the same.</remarks>
internal sealed class PathNode(int comment, PathNode? parent)
{
    /// <summary>The last comment; -1 for the story, where nothing has been placed.</summary>
    public int Comment { get; } = comment;

    /// <summary>The comment it answers; null for the story.</summary>
    public PathNode? Parent { get; } = parent;

    /// <summary>How many comments are open: 0 for the story.</summary>
    public int Length { get; } = parent is null ? 0 : parent.Length + 1;

    /// <summary>The logarithm of the sum over all ways to come here.</summary>
    public double Forward { get; set; } = double.NegativeInfinity;

    /// <summary>The logarithm of the sum over all ways to go on from here.</summary>
    public double Backward { get; set; } = double.NegativeInfinity;

    /// <summary>The logarithm of the sum of two numbers given by their logarithms.</summary>
    public static double AddLogarithms(double left, double right)
    {
        if (double.IsNegativeInfinity(left))
        {
            return right;
        }

        if (double.IsNegativeInfinity(right))
        {
            return left;
        }

        var greater = double.Max(left, right);
        return greater + Math.Log(1 + Math.Exp(double.Min(left, right) - greater));
    }
}
