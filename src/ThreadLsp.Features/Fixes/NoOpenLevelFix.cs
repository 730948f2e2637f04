namespace ThreadLsp.Features.Fixes;

/// <summary>TD1002: to where the body stands, or to the nearest open level.</summary>
internal static class NoOpenLevelFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var comment = context.Comment;
        if (PlacementFixes.FindByBody(context, comment) is { } byBody)
        {
            yield return byBody;
        }

        foreach (var fix in PlacementFixes.FindNearest(context, comment))
        {
            yield return fix;
        }

        yield return PlacementFixes.Escape(context, comment.HeaderSpan.Start);
    }
}
