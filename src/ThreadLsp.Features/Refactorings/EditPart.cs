using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Changes that belong together, with what a preview says of them.</summary>
/// <param name="Label">What they do, in a few words; words of the dump in it are made harmless.</param>
/// <param name="Description">What they are about: how many comments, which names.</param>
/// <param name="Changes">The changes, in the order of the text; those of no other part overlap them.</param>
/// <param name="NeedsConfirmation">True where some may not be meant. Editors leave them out unless the user says so: what was asked for by its title never is such a one.</param>
public sealed record EditPart(
    string Label,
    string Description,
    ImmutableArray<TextChange> Changes,
    bool NeedsConfirmation = false
);
