using ThreadLsp.Features.Fixes;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Makes a comment with its subthread the reply of one of those that are open to it where it stands.</summary>
internal static class MakeReply
{
    /// <summary>How many a menu offers to either side.</summary>
    private const int MostOffered = 4;

    /// <summary>The open ones, the previous comment first; without those that promoting and demoting lead to.</summary>
    public static IEnumerable<Refactoring> Find(RefactoringContext context)
    {
        var comment = context.Comment;
        if (comment < 0 || context.NoIndentation is not null)
        {
            yield break;
        }

        var model = context.Model;
        var parent = model.GetParent(comment);
        var deeper = SubthreadPlacement
            .FindDeeper(model, comment)
            .Take(MostOffered)
            .Where(place => model.GetParent(place.Parent) != parent);
        var shallower = SubthreadPlacement.FindShallower(model, comment).Skip(1).Take(MostOffered);
        foreach (var place in deeper.Concat(shallower))
        {
            yield return ToPlacement(
                context,
                FormattableString.Invariant($"reply.{place.Parent}"),
                $"Make {context.NameOf(comment)} a reply to {DescribeParent(context, place.Parent)}",
                place
            );
        }
    }

    /// <summary>A refactoring that makes the comment at the cursor answer the one of a placement.</summary>
    public static Refactoring ToPlacement(
        RefactoringContext context,
        string name,
        string title,
        OpenPlacement place
    )
    {
        var comment = context.Comment;
        return SubthreadPlacement.FindObjection(context, comment, place.Parent) is { } objection
            ? Refactoring.Cannot(name, RefactoringKind.Move, title, objection)
            : Refactoring.CanOfComment(
                context,
                name,
                RefactoringKind.Move,
                title,
                () => SubthreadPlacement.Compute(context.Model, comment, place)
            );
    }

    /// <summary><c>alice (3 hours ago)</c>: one author may have written several of them.</summary>
    private static string DescribeParent(RefactoringContext context, int parent) =>
        parent < 0
            ? context.NameOf(parent)
            : $"{context.NameOf(parent)} ({CommentLabel.GetAge(context.Model[parent])})";
}
