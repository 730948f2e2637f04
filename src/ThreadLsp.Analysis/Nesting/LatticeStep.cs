namespace ThreadLsp.Analysis.Nesting;

/// <summary>How one comment can be placed behind each hypothesis.</summary>
/// <param name="edges">The decisions that are left, from the state before to the one after.</param>
/// <param name="state">The hypotheses after the comment.</param>
internal sealed class LatticeStep(PathEdge[] edges, LatticeState state)
{
    public PathEdge[] Edges { get; } = edges;

    public LatticeState State { get; } = state;
}
