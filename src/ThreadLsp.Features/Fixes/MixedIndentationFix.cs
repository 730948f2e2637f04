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
            List<CodeFix> fixes =
            [
                new(
                    $"Indent by {name}, as the rest of the dump, and stay at column {comment.Column}",
                    new Reindentation(context.Tree)
                        .MoveComment(comment.Line, comment.Column)
                        .ToChanges(),
                    IsPreferred: true,
                    KeepsNesting: true
                ),
            ];
            if (FindByLevel(context, comment, out var isLikely) is { } byLevel)
            {
                fixes.Insert(isLikely ? 0 : 1, byLevel);
            }

            foreach (var fix in fixes)
            {
                yield return fix;
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

    /// <summary>The comment where it stands when each tab is one level; null where its indentation has no tabs that could be levels.</summary>
    /// <param name="context">What is to be mended.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="isLikely">True where that is most likely meant.</param>
    public static CodeFix? FindByLevel(FixContext context, Comment comment, out bool isLikely)
    {
        isLikely = false;
        var style = IndentationStyle.Of(context.Tree);
        if (
            !IsMixed(context.Tree.Lines[comment.Line], style)
            || FindLevelOfTabs(context, comment, style) is not { } placement
        )
        {
            return null;
        }

        isLikely = IsLevel(context, comment, placement);
        return new(
            $"Take each tab for one level: answer {context.NameOf(placement.Parent)} at column {placement.Column}",
            new Reindentation(context.Tree).MoveComment(comment.Line, placement.Column).ToChanges(),
            IsPreferred: true
        );
    }

    /// <summary>
    /// True where tabs alone most likely stand for levels: people type one for a level, and what follows does not stand deeper than a
    /// reply would then. Blanks behind the tabs are what an editor leaves that made tabs of blanks: there the column counts.
    /// </summary>
    private static bool IsLevel(FixContext context, Comment comment, OpenPlacement placement)
    {
        var (tree, model) = (context.Tree, context.Model);
        var next = comment.Index + 1;
        return !tree.Lines[comment.Line].Flags.HasFlag(LineFlags.SpaceIndented)
            && model.CanAnswer(comment.Index, placement.Parent)
            && (
                next >= model.CommentCount
                || model[next].Column <= placement.Column + tree.IndentWidth
                || tree.Lines[model[next].Line].Flags.HasFlag(LineFlags.TabIndented)
            );
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
