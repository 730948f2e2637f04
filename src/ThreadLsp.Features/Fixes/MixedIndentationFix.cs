using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD1003: the same column in the characters of the rest of the dump; or a whole level, where the column is none.</summary>
internal static class MixedIndentationFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var comment = context.Comment;
        var style = IndentationStyle.Of(context.Tree);
        if (IsMixed(context.Tree.Lines[comment.Line], style))
        {
            var name = style.Character == '\t' ? "tabs" : "spaces";
            yield return new(
                $"Indent by {name}, as the rest of the dump, and stay at column {comment.Column}",
                new Reindentation(context.Tree)
                    .MoveComment(comment.Line, comment.Column)
                    .ToChanges(),
                IsPreferred: true,
                KeepsNesting: true
            );
            if (FindLevelOfTabs(context, comment, style) is { } placement)
            {
                yield return new(
                    $"Take each tab for one level: answer {context.NameOf(placement.Parent)} at column {placement.Column}",
                    SubthreadMove.ToColumn(context.Model, comment, placement.Column)
                );
            }
        }
        else if (PlacementFixes.FindByBody(context, comment) is { } byBody)
        {
            yield return byBody;
        }

        foreach (var fix in PlacementFixes.FindNearest(context, comment))
        {
            yield return fix;
        }
    }

    private static bool IsMixed(GreenLine header, IndentationStyle style) =>
        header.Flags.HasFlag(
            style.Character == '\t' ? LineFlags.SpaceIndented : LineFlags.TabIndented
        );

    /// <summary>Who typed a tab where others have some blanks meant one level, whatever column it leads to.</summary>
    private static OpenPlacement? FindLevelOfTabs(
        FixContext context,
        Comment comment,
        IndentationStyle style
    )
    {
        var start = context.Tree.GetLineStart(comment.Line);
        var indentation = context.Tree.Text.ToString(
            Syntax.Text.TextSpan.FromBounds(start, comment.HeaderSpan.Start)
        );
        var tabs = indentation.AsSpan().Count('\t');
        if (style.Character == '\t' || style.Width == Indentation.TabWidth || tabs == 0)
        {
            return null;
        }

        var column = (tabs * style.Width) + indentation.AsSpan().Count(' ');
        foreach (var placement in OpenPlacements.FromDeepest(context.Model, comment.Index))
        {
            if (placement.Column <= column)
            {
                return placement.Column == column && column != comment.Column ? placement : null;
            }
        }

        return null;
    }
}
