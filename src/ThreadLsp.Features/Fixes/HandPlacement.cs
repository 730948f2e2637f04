using ThreadLsp.Analysis;

namespace ThreadLsp.Features.Fixes;

/// <summary>A parent that can be written into a flat dump, so that the comment is read as placed by hand.</summary>
/// <param name="Possible">Whom the comment answers then, and how likely that is.</param>
/// <param name="Title">What it does, in the words of a menu; words of the dump in it are made harmless.</param>
internal sealed record HandPlacement(PossibleParent Possible, string Title);
