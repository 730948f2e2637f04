namespace ThreadLsp.Features.Refactorings;

/// <summary>Makes a comment with its subthread a sibling of its parent: one level to the left, behind all that the parent has below it.</summary>
public static class PromoteSubthread
{
    private const string Name = "promote";

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
            return Refactoring.Cannot(Name, RefactoringKind.Move, $"Promote {name}", flat);
        }

        var places = SubthreadPlacement.FindShallower(context.Model, comment).Take(1).ToList();
        if (places is not [var place])
        {
            return Refactoring.Cannot(
                Name,
                RefactoringKind.Move,
                $"Promote {name}",
                $"{name} answers the story already: there is no level further out."
            );
        }

        var parent = context.Model.GetParent(comment);
        return MakeReply.ToPlacement(
            context,
            Name,
            $"Promote {name}: answer {context.NameOf(place.Parent)} instead of {context.NameOf(parent)}",
            place
        );
    }
}
