using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;

namespace ThreadLsp.Features;

/// <summary>Moves a subthread one level in or out; all others answer whom they answered before.</summary>
/// <remarks>
/// Inwards a comment becomes the last reply to the sibling above it, and stays where it is. Outwards it becomes the next sibling of its
/// parent, and goes behind the other replies of that one: left in their middle it would take those below it for its own.
/// </remarks>
public static class SubthreadLevel
{
    private const string NotRecorded =
        "This dump does not record its nesting: write the inferred nesting into the file first.";

    /// <summary>One level in: a reply to the sibling above. O(log n + subthread).</summary>
    public static SubthreadEdit Indent(ThreadModel model, int comment)
    {
        if (model.IsNestingInferred)
        {
            return SubthreadEdit.Refuse(NotRecorded);
        }

        var sibling = model.GetPreviousSibling(comment);
        if (sibling < 0)
        {
            return SubthreadEdit.Refuse(
                $"No comment above {NameOf(model, comment)} stands at the same level: there is nothing to make it a reply to."
            );
        }

        var place = OpenPlacements
            .FromDeepest(model, comment)
            .First(place => place.Parent == sibling);
        return SubthreadEdit.Of(
            SubthreadMove.ToLine(model, model[comment], model[comment].Line, place.Column)
        );
    }

    /// <summary>One level out: the next sibling of its parent. O(log n + what it passes).</summary>
    public static SubthreadEdit Outdent(ThreadModel model, int comment)
    {
        if (model.IsNestingInferred)
        {
            return SubthreadEdit.Refuse(NotRecorded);
        }

        var parent = model.GetParent(comment);
        if (parent < 0)
        {
            return SubthreadEdit.Refuse(
                $"{NameOf(model, comment)} answers the story already: there is no level further out."
            );
        }

        return SubthreadEdit.Of(
            SubthreadMove.ToLine(
                model,
                model[comment],
                model.Tree.GetSubthreadEndLine(model[parent].Line),
                model[parent].Column
            )
        );
    }

    private static string NameOf(ThreadModel model, int comment) =>
        DisplayText.Clean(model[comment].Author, 40);
}
