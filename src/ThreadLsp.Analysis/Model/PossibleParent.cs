namespace ThreadLsp.Analysis;

/// <summary>A comment that another one may answer.</summary>
/// <param name="Parent">Its number; -1 for the story.</param>
/// <param name="Confidence">How likely it is, from 0 to 1.</param>
public readonly record struct PossibleParent(int Parent, double Confidence);
