namespace ThreadLsp.Features.Fixes;

/// <summary>TD4002: the placement that was inferred, or one of the others that may be right, written into the flat dump as placed by hand.</summary>
internal static class UncertainParentFix
{
    public static IEnumerable<CodeFix> Find(FixContext context) =>
        HandPlacements
            .Find(context.Model, context.Comment.Index)
            .Select(placement => new CodeFix(
                placement.Title,
                HandPlacements.Compute(
                    context.Model,
                    context.Comment.Index,
                    placement.Possible.Parent
                )
            ));
}
