namespace ThreadLsp.Features.Fixes;

/// <summary>TD1002: to where the body stands, or to the nearest open level; or its level swapped with that of the comment above.</summary>
internal static class NoOpenLevelFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var comment = context.Comment;
        if (PlacementFixes.FindByBody(context, comment) is { } byBody)
        {
            yield return byBody;
        }

        // A reply that stood below the comment above, when that one stood where this one does.
        var swap = SwappedLevels.Find(context, comment.Index - 1, out var isLikely);
        if (swap is not null && isLikely)
        {
            yield return swap;
        }

        foreach (var fix in PlacementFixes.FindNearest(context, comment))
        {
            yield return fix;
        }

        if (swap is not null)
        {
            yield return swap;
        }

        yield return PlacementFixes.Escape(context, comment.HeaderSpan.Start);
    }
}
