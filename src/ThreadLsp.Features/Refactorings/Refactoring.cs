using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Something that can be done with a comment, with its subthread, or with the whole dump.</summary>
/// <param name="Name">By which it is found again when it is chosen; each offered at one place has another.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Title">What it does, in the words of a menu; words of the dump in it are made harmless.</param>
/// <param name="DisabledReason">Why it cannot be done here, and what would have to be done first; null where it can.</param>
/// <param name="Compute">Finds what it changes, O(what it is about); null where it cannot be done.</param>
public sealed record Refactoring(
    string Name,
    RefactoringKind Kind,
    string Title,
    string? DisabledReason,
    Func<CancellationToken, RefactoringEdit>? Compute
)
{
    /// <summary>One that can be done.</summary>
    public static Refactoring Can(
        string name,
        RefactoringKind kind,
        string title,
        Func<CancellationToken, RefactoringEdit> compute
    ) => new(name, kind, title, null, compute);

    /// <summary>One that can be done with the comment at the cursor, and is told in one part.</summary>
    public static Refactoring CanOfComment(
        RefactoringContext context,
        string name,
        RefactoringKind kind,
        string title,
        Func<ImmutableArray<TextChange>> compute
    ) =>
        Can(
            name,
            kind,
            title,
            _ => new([new(title, context.Describe(context.Comment), compute())])
        );

    /// <summary>One that cannot be done here.</summary>
    public static Refactoring Cannot(
        string name,
        RefactoringKind kind,
        string title,
        string reason
    ) => new(name, kind, title, reason, null);
}
