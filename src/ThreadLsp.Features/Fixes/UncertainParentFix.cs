using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD4002: the placement that was inferred, or the other that may be right, written into the flat dump as placed by hand.</summary>
/// <remarks>
/// A reply is placed by its column: it answers the nearest comment further to the left. That a comment answers the story no column of a
/// flat dump can say; it gets the link that Hacker News prints behind such a comment, <c>| prev [–]</c> (FORMAT.md 3, A3).
/// </remarks>
internal static class UncertainParentFix
{
    private const string TopLevelLinks = " | prev [–]";

    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var model = context.Model;
        var comment = context.Comment;
        var parent = model.GetParent(comment.Index);
        yield return Place(
            context,
            comment,
            new(parent, model.GetConfidence(comment.Index)),
            "Accept this placement: answer"
        );
        if (model.GetSecondParent(comment.Index) is { } second && IsOpen(model, comment, second))
        {
            yield return Place(context, comment, second, "Answer");
        }
    }

    /// <summary>
    /// True when the other parent is open to the comment where those before it are shown. Else they would have to be placed elsewhere too,
    /// and where that is nobody has said.
    /// </summary>
    private static bool IsOpen(ThreadModel model, Comment comment, PossibleParent possible) =>
        possible.Parent < 0
        || possible.Parent == comment.Index - 1
        || model.GetAncestors(comment.Index - 1).Contains(possible.Parent);

    private static CodeFix Place(
        FixContext context,
        Comment comment,
        PossibleParent possible,
        string verb
    )
    {
        var between = possible.Parent < 0 ? 0 : comment.Index - possible.Parent - 1;
        var others =
            between == 0
                ? string.Empty
                : $", and place the {CommentLabel.Count(between, "comment", "comments")} between";
        return new(
            FormattableString.Invariant(
                $"{verb} {context.NameOf(possible.Parent)} ({possible.Confidence * 100:F0} %){others}"
            ),
            DirectiveChange.Ensure(
                context.Tree,
                possible.Parent < 0
                    ? PlaceTopLevel(comment)
                    : PlaceBelow(context.Model, comment, possible.Parent),
                Dialect.Flat,
                context.Tree.IndentWidth
            )
        );
    }

    private static ImmutableArray<TextChange> PlaceTopLevel(Comment comment) =>
        comment.ActionsSpan.IsEmpty ? [new(new(comment.HeaderSpan.End, 0), TopLevelLinks)] : [];

    /// <summary>
    /// All comments from the parent to this one stand below the parent. Each is placed where it is inferred to stand, for at the left
    /// edge it would hide the parent.
    /// </summary>
    private static ImmutableArray<TextChange> PlaceBelow(
        ThreadModel model,
        Comment comment,
        int parent
    )
    {
        var tree = model.Tree;
        var moved = new Reindentation(tree);
        var columns = new Dictionary<int, int> { [parent] = model[parent].Column };
        for (var between = parent + 1; between < comment.Index; between++)
        {
            var column = columns[model.GetParent(between)] + tree.IndentWidth;
            columns[between] = column;
            moved.MoveComment(model[between].Line, column);
        }

        // What somebody has placed below the comment goes with it.
        return moved
            .MoveBlock(
                comment.Line,
                tree.GetSubthreadEndLine(comment.Line),
                columns[parent] + tree.IndentWidth - comment.Column
            )
            .ToChanges();
    }
}
