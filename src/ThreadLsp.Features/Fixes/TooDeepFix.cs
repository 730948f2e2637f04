using ThreadLsp.Analysis;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD1001: to where the body stands, or below the comment above, or beside it; or its level swapped with that of its neighbour.</summary>
internal static class TooDeepFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var comment = context.Comment;
        if (PlacementFixes.FindByBody(context, comment) is { } byBody)
        {
            yield return byBody;
        }

        if (LostHeader.FindAbove(context, comment.Line) is { } lost)
        {
            yield return lost;
        }

        // A tab stands for more columns than the level that was meant.
        if (MixedIndentationFix.FindByLevel(context, comment, out _) is { } byLevel)
        {
            yield return byLevel;
        }

        if (FindAboveByBody(context, comment) is { } aboveByBody)
        {
            yield return aboveByBody;
        }

        // The comment itself, or the one above it, may have changed its level with its neighbour.
        List<CodeFix> likely = [];
        List<CodeFix> possible = [];
        foreach (var first in (int[])[comment.Index, comment.Index - 2])
        {
            if (SwappedLevels.Find(context, first, out var isLikely) is { } swap)
            {
                (isLikely ? likely : possible).Add(swap);
            }
        }

        CodeFix[] fixes = [.. likely, .. PlacementFixes.FindNearest(context, comment), .. possible];
        foreach (var fix in fixes)
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
