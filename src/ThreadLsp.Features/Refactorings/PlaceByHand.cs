using ThreadLsp.Features.Fixes;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Accepts where the comment at the cursor was inferred to stand, or places it below somebody else, in a flat dump.</summary>
/// <remarks>
/// What is placed by hand is evidence for the rest, so others may be found elsewhere afterwards: this alone of all refactorings can do
/// that. At the header of an uncertain comment TD4002 offers the same, in a menu that has fixes.
/// </remarks>
internal static class PlaceByHand
{
    /// <summary>The placement that is shown and those that are likely; empty where nothing was inferred.</summary>
    public static IEnumerable<Refactoring> Find(RefactoringContext context)
    {
        var (model, comment) = (context.Model, context.Comment);
        if (comment < 0 || !model.IsNestingInferred || IsSaidAtHeader(context))
        {
            return [];
        }

        return HandPlacements
            .Find(model, comment)
            .Select(placement =>
                Refactoring.CanOfComment(
                    context,
                    FormattableString.Invariant($"place.{placement.Possible.Parent}"),
                    RefactoringKind.Rewrite,
                    placement.Title,
                    () => HandPlacements.Compute(model, comment, placement.Possible.Parent)
                )
            );
    }

    private static bool IsSaidAtHeader(RefactoringContext context) =>
        context.IsBesideFixes
        && context.Model.IsUncertain(context.Comment)
        && context.Model[context.Comment].HeaderSpan.IntersectsWith(new(context.Offset, 0));
}
