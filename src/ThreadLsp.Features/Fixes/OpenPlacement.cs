namespace ThreadLsp.Features.Fixes;

/// <summary>A place that is open to a comment where it stands in the dump.</summary>
/// <param name="Parent">Whom it answers there; -1 for the story.</param>
/// <param name="Column">The column that says so.</param>
internal readonly record struct OpenPlacement(int Parent, int Column);
