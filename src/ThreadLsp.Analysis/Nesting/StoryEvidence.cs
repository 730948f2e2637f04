using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>What the decoder knows of a story.</summary>
/// <param name="Title">The title; empty where there is none.</param>
/// <param name="Author">Who submitted it; null where that is not known.</param>
/// <param name="Age">The age; null where it is not known.</param>
/// <param name="BodyLines">The lines of its own text.</param>
public sealed record StoryEvidence(
    string Title,
    string? Author,
    AgeInterval? Age,
    ImmutableArray<string> BodyLines
);
