using ThreadLsp.Analysis;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD1001: to where the body stands, or below the comment above, or beside it.</summary>
internal static class TooDeepFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var comment = context.Comment;
        if (PlacementFixes.FindByBody(context, comment) is { } byBody)
        {
            yield return byBody;
        }

        if (FindAboveByBody(context, comment) is { } aboveByBody)
        {
            yield return aboveByBody;
        }

        foreach (var fix in PlacementFixes.FindNearest(context, comment))
        {
            yield return fix;
        }

        yield return PlacementFixes.Escape(context, comment.HeaderSpan.Start);
    }

    /// <summary>The header above may be the one that was moved: then its body stands one level left of this reply.</summary>
    private static CodeFix? FindAboveByBody(FixContext context, Comment comment)
    {
        var above = OpenPlacements.FindPrevious(context.Model, comment.Index);
        return
            above >= 0
            && context.Model[above] is var header
            && OpenPlacements.FindBodyColumn(header) is { } column
            && column > header.Column
            && comment.Column - column <= context.Tree.IndentWidth
            ? PlacementFixes.FindByBody(context, header)
            : null;
    }
}
