using ThreadLsp.Features.Fixes;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Moves a comment with its subthread past the sibling before it, or past the one behind it.</summary>
/// <remarks>
/// The two change columns as well as places, which matters only where siblings stand at several: so the first of them is still the one
/// furthest to the right, and both still answer their parent.
/// </remarks>
public static class MoveAmongSiblings
{
    /// <summary>The refactorings for the comment at the cursor: up, then down; empty where there is no comment.</summary>
    public static IEnumerable<Refactoring> Find(RefactoringContext context)
    {
        var comment = context.Comment;
        if (comment < 0)
        {
            yield break;
        }

        var name = context.NameOf(comment);
        var parent = context.NameOf(context.Model.GetParent(comment));
        var previous = context.Model.GetPreviousSibling(comment);
        yield return Offer(
            context,
            "moveUp",
            previous < 0 ? $"Move {name} up" : $"Move {name} up, before {context.NameOf(previous)}",
            $"{name}'s comment is the first reply to {parent}.",
            previous,
            comment,
            previous
        );
        var next = context.Model.GetNextSibling(comment);
        yield return Offer(
            context,
            "moveDown",
            next < 0 ? $"Move {name} down" : $"Move {name} down, behind {context.NameOf(next)}",
            $"{name}'s comment is the last reply to {parent}.",
            comment,
            next,
            next
        );
    }

    private static Refactoring Offer(
        RefactoringContext context,
        string name,
        string title,
        string nowhere,
        int upper,
        int lower,
        int other
    )
    {
        if ((context.NoIndentation ?? (other < 0 ? nowhere : null)) is { } reason)
        {
            return Refactoring.Cannot(name, RefactoringKind.Move, title, reason);
        }

        var model = context.Model;
        var comment = context.Comment;
        return Refactoring.CanOfComment(
            context,
            name,
            RefactoringKind.Move,
            title,
            () =>
                SubthreadPlacement.Finish(
                    context.Tree,
                    SubthreadMove.Exchange(model, model[upper], model[lower], comment == upper)
                )
        );
    }
}
