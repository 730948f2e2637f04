using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Makes a comment with its subthread the reply of somebody else.</summary>
/// <remarks>
/// Invariant: nobody but the comment answers somebody else afterwards. So a comment that comes to answer an ancestor of its parent goes
/// behind those that still answer the parent, which else would be read as its replies.
/// </remarks>
internal static class SubthreadPlacement
{
    /// <summary>
    /// The places to the right of a comment that are open to it, the deepest first: below the comment just before it, or below one of
    /// those that this one answers, down to the reply before it.
    /// </summary>
    public static IEnumerable<OpenPlacement> FindDeeper(ThreadModel model, int comment)
    {
        var parent = model.GetParent(comment);
        return OpenPlacements
            .FromDeepest(model, comment)
            .TakeWhile(placement => placement.Parent != parent);
    }

    /// <summary>The ancestors of the parent, the nearest first and the story last: whom a comment can come to answer further to the left.</summary>
    public static IEnumerable<OpenPlacement> FindShallower(ThreadModel model, int comment)
    {
        var sibling = model.GetParent(comment);
        while (sibling >= 0)
        {
            var parent = model.GetParent(sibling);
            yield return new(parent, model[sibling].Column);
            sibling = parent;
        }
    }

    /// <summary>Why a comment cannot answer another one; null where it can.</summary>
    public static string? FindObjection(RefactoringContext context, int comment, int parent)
    {
        var model = context.Model;
        if (parent >= 0 && model.IsOlder(comment, parent))
        {
            return $"A reply cannot be older than its parent: this one is from {CommentLabel.GetAge(model[comment])}, {context.NameOf(parent)}'s comment from {CommentLabel.GetAge(model[parent])}.";
        }

        return
            model.FindStatedDepth(comment, parent < 0 ? 0 : model.GetDepth(parent) + 1)
                is { } stated
            ? $"The site's links behind the header say that this is {stated}: remove them first."
            : null;
    }

    /// <summary>What it takes to make a comment answer the one of a placement; O(its subthread).</summary>
    public static ImmutableArray<TextChange> Compute(
        ThreadModel model,
        int comment,
        OpenPlacement placement
    )
    {
        var moved = model[comment];
        var before = FindChildOnPath(model, comment, placement.Parent);
        return Finish(
            model.Tree,
            SubthreadMove.ToLine(
                model,
                moved,
                before < 0 ? moved.Line : model.GetSubthreadEndLine(before),
                placement.Column
            )
        );
    }

    /// <summary>The changes, with the dialect said on the first line where the text would no longer show it.</summary>
    public static ImmutableArray<TextChange> Finish(
        SyntaxTree tree,
        ImmutableArray<TextChange> changes
    ) => DirectiveChange.Ensure(tree, changes, Dialect.Indented, tree.IndentWidth);

    /// <summary>The ancestor of a comment that answers another ancestor, or the story; -1 where that one is no ancestor of the parent.</summary>
    private static int FindChildOnPath(ThreadModel model, int comment, int ancestor)
    {
        if (ancestor >= comment || ancestor == model.GetParent(comment))
        {
            return -1;
        }

        var child = model.GetParent(comment);
        while (child > ancestor && model.GetParent(child) != ancestor)
        {
            child = model.GetParent(child);
        }

        return child > ancestor ? child : -1;
    }
}
