using ThreadLsp.Analysis;

namespace ThreadLsp.Features.Fixes;

/// <summary>Makes fixes of the places that are open to a comment.</summary>
internal static class PlacementFixes
{
    /// <summary>How many places a menu offers.</summary>
    private const int MostOffered = 3;

    /// <summary>The header alone to the column where its body stands; null where the body tells nothing.</summary>
    public static CodeFix? FindByBody(FixContext context, Comment comment) =>
        OpenPlacements.FindByBody(context.Model, comment) is { } placement
            ? new(
                $"Answer {context.NameOf(placement.Parent)}: move the header of {context.NameOf(comment.Index)} to column {placement.Column}, where its body stands",
                SubthreadMove.HeaderToColumn(context.Model, comment, placement.Column),
                IsPreferred: true
            )
            : null;

    /// <summary>
    /// The comment with its subthread to the places that are nearest to where it stands: first those whose comment it can answer, by
    /// age and author, and of two that are as near the one that it is read as answering already.
    /// </summary>
    public static IEnumerable<CodeFix> FindNearest(FixContext context, Comment comment)
    {
        var model = context.Model;
        var parent = model.GetParent(comment.Index);
        return TakeAround(OpenPlacements.FromDeepest(model, comment.Index), comment.Column)
            .OrderBy(placement =>
                model.CanAnswer(comment.Index, placement.Parent)
                || IsOneLevelLost(model, comment, placement)
                    ? 0
                    : 1
            )
            .ThenBy(placement => int.Abs(placement.Column - comment.Column))
            .ThenBy(placement => placement.Parent == parent ? 0 : 1)
            .Take(MostOffered)
            .Select(placement => new CodeFix(
                $"Answer {context.NameOf(placement.Parent)}: move to column {placement.Column}",
                SubthreadMove.ToColumn(model, comment, placement.Column),
                IsPreferred: true,
                KeepsNesting: placement.Parent == parent
                    && SubthreadMove.LeavesTheRest(model, comment, placement.Column)
            ));
    }

    /// <summary>Says that a line that looks like a header is text.</summary>
    public static CodeFix Escape(FixContext context, int offset) =>
        new("Take this line for text: put a backslash before it", [new(new(offset, 0), "\\")]);

    /// <summary>
    /// True where a comment stands one level too deep below its own author's: the comment between the two was lost, and two people often
    /// talk in turns.
    /// </summary>
    private static bool IsOneLevelLost(
        ThreadModel model,
        Comment comment,
        OpenPlacement placement
    ) =>
        placement.Parent == comment.Index - 1
        && placement.Parent >= 0
        && model[placement.Parent] is var parent
        && comment.Column - parent.Column == 2 * model.Tree.IndentWidth
        && string.Equals(comment.Author, parent.Author, StringComparison.Ordinal);

    /// <summary>Of places from right to left: some on either side of a column.</summary>
    private static List<OpenPlacement> TakeAround(IEnumerable<OpenPlacement> placements, int column)
    {
        var right = new Queue<OpenPlacement>();
        var left = new List<OpenPlacement>();
        foreach (var placement in placements)
        {
            if (placement.Column >= column)
            {
                right.Enqueue(placement);
                if (right.Count > MostOffered)
                {
                    right.Dequeue();
                }
            }
            else if (left.Count < MostOffered)
            {
                left.Add(placement);
            }
            else
            {
                break;
            }
        }

        return [.. right, .. left];
    }
}
