using ThreadLsp.Features.Fixes;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Makes a comment with its subthread a reply to its previous sibling: one level to the right, where it stands.</summary>
public static class DemoteSubthread
{
    private const string Name = "demote";

    /// <summary>The refactoring for the comment at the cursor; null where there is none.</summary>
    public static Refactoring? Find(RefactoringContext context)
    {
        var comment = context.Comment;
        if (comment < 0)
        {
            return null;
        }

        var name = context.NameOf(comment);
        if (context.NoIndentation is { } flat)
        {
            return Refactoring.Cannot(Name, RefactoringKind.Move, $"Demote {name}", flat);
        }

        OpenPlacement? place = null;
        foreach (var deeper in SubthreadPlacement.FindDeeper(context.Model, comment))
        {
            place = deeper;
        }

        return place is { } found
            ? MakeReply.ToPlacement(
                context,
                Name,
                $"Demote {name}: answer {context.NameOf(found.Parent)}, the comment before",
                found
            )
            : Refactoring.Cannot(
                Name,
                RefactoringKind.Move,
                $"Demote {name}",
                $"{name} is the first who answers {context.NameOf(context.Model.GetParent(comment))}: no comment above stands at the same level."
            );
    }
}
