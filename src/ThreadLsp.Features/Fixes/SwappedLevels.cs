using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>Two comments that follow each other, the first one level deeper than the second: their levels may have been swapped.</summary>
internal static class SwappedLevels
{
    /// <summary>The fix that swaps them back, where the second can answer the first; null where it cannot.</summary>
    /// <param name="context">What is to be mended.</param>
    /// <param name="first">The number of the first comment.</param>
    /// <param name="isLikely">True where something says that the second does answer the first.</param>
    public static CodeFix? Find(FixContext context, int first, out bool isLikely)
    {
        var model = context.Model;
        isLikely = false;
        if (
            first < 0
            || first + 1 >= model.CommentCount
            || OpenPlacements.FindPrevious(model, first + 1) != first
        )
        {
            return null;
        }

        var (upper, lower) = (model[first], model[first + 1]);
        if (
            upper.Column - lower.Column != context.Tree.IndentWidth
            || !model.CanAnswer(lower.Index, upper.Index)
        )
        {
            return null;
        }

        // Where it stands, the second would answer itself: two people talk in turns.
        var parent = model.GetParent(lower.Index);
        var answersItself = parent >= 0 && model[parent].Author == lower.Author;
        isLikely =
            answersItself
            || model.IsOlder(upper.Index, lower.Index)
            || HasReplyTwoLevelsDeeper(model, lower)
            || Quotes(context.Tree, lower, upper);
        return new(
            $"Swap the levels of {context.NameOf(upper.Index)} and {context.NameOf(lower.Index)}, who answers then",
            Swap(context.Tree, upper, lower),
            IsPreferred: true
        );
    }

    private static ImmutableArray<TextChange> Swap(SyntaxTree tree, Comment upper, Comment lower) =>
        new Reindentation(tree)
            .MoveComment(upper.Line, lower.Column)
            .MoveComment(lower.Line, upper.Column)
            .ToChanges();

    /// <summary>Such a reply answered somebody one level deeper before.</summary>
    private static bool HasReplyTwoLevelsDeeper(ThreadModel model, Comment comment) =>
        comment.Index + 1 < model.CommentCount
        && model[comment.Index + 1].Column - comment.Column == 2 * model.Tree.IndentWidth;

    private static bool Quotes(SyntaxTree tree, Comment comment, Comment other)
    {
        for (var line = comment.Line + 1; line < comment.EndLine; line++)
        {
            if (tree.Lines[line].Kind == LineKind.Quote)
            {
                var quoted = tree
                    .Text.ToString(tree.GetLineNode(line).ContentSpan)
                    .Trim('>', ' ', '.');
                return quoted.Length > 0
                    && tree.Text.ToString(other.FullSpan)
                        .Contains(quoted, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}
