using System.Collections.Immutable;

namespace ThreadLsp.Fuzz.Tests.Mutants;

/// <summary>A reuse that is switched off, or broken on purpose.</summary>
/// <param name="Name">What is wrong then.</param>
/// <param name="File">The file of the product, relative to <c>src</c>.</param>
/// <param name="Original">A piece of it that stands there once; white space does not count.</param>
/// <param name="Replacement">The piece with a condition <c>BROKEN</c>, true while this mutant is tried.</param>
/// <param name="Kinds">The documents in which it shows.</param>
public sealed record Mutant(
    string Name,
    string File,
    string Original,
    string Replacement,
    ImmutableArray<DocumentKind> Kinds
);
