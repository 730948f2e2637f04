namespace ThreadLsp.Analysis.Nesting;

/// <summary>Where the decoder puts a comment.</summary>
/// <param name="Parent">The parent in the tree that is shown; -1 for the story.</param>
/// <param name="Confidence">The probability of that parent, given the whole discussion.</param>
/// <param name="SecondParent">The most probable other parent; -1 for the story.</param>
/// <param name="SecondConfidence">Its probability; 0 where there is no other.</param>
public readonly record struct Placement(
    int Parent,
    double Confidence,
    int SecondParent,
    double SecondConfidence
);
