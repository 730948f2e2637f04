using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Refactorings;

/// <summary>What a refactoring changes.</summary>
/// <param name="Parts">Its changes, grouped by what a preview says of them.</param>
/// <param name="NewDump">The dump that it makes; null where it makes none.</param>
public sealed record RefactoringEdit(ImmutableArray<EditPart> Parts, NewDump? NewDump = null)
{
    /// <summary>The changes of all parts, in the order of the text.</summary>
    public ImmutableArray<TextChange> Changes =>
        [.. Parts.SelectMany(part => part.Changes).OrderBy(change => change.Span.Start)];
}
