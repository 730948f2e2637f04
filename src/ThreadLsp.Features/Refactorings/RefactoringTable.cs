namespace ThreadLsp.Features.Refactorings;

/// <summary>The one table of all refactorings.</summary>
/// <remarks>
/// Invariant: every one keeps the words of all comments, leaves all others where they are read, and is made by one edit. What it leads to
/// is found only when it is chosen; to offer it takes no more than a few questions about the place, and one look along the lines.
/// </remarks>
public static class RefactoringTable
{
    /// <summary>What can be done at a place, and what cannot with the reason why not, in the order of a menu.</summary>
    public static IEnumerable<Refactoring> Find(RefactoringContext context) =>
        [
            .. PlaceByHand.Find(context),
            .. Single(PromoteSubthread.Find(context)),
            .. Single(DemoteSubthread.Find(context)),
            .. MoveAmongSiblings.Find(context),
            .. MakeReply.Find(context),
            .. SortReplies.Find(context),
            .. Single(RemoveNoise.Find(context)),
            .. Single(RedactAuthor.Find(context)),
            .. ExtractSubthread.Find(context),
        ];

    private static IEnumerable<Refactoring> Single(Refactoring? refactoring) =>
        refactoring is null ? [] : [refactoring];
}
