namespace ThreadLsp.Analysis.Nesting;

/// <summary>A decision of the lattice: from one hypothesis, the next comment is placed.</summary>
/// <param name="From">The number of the hypothesis before.</param>
/// <param name="To">The number of the hypothesis after: its parent is where the comment was placed.</param>
/// <param name="Score">How well it fits.</param>
internal readonly record struct PathEdge(int From, int To, double Score);
