namespace ThreadLsp.Analysis.Nesting;

/// <summary>What was learned about dumps with some traits.</summary>
/// <param name="Features">What each feature is worth.</param>
/// <param name="Certainty">
/// The power of a probability that is told as the confidence, shared out anew: below 1 where the lattice is surer than it is right, for it
/// finds more parents when it is. It changes no placement.
/// </param>
internal sealed record TraitWeights(double[] Features, double Certainty = 1);
