using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features.Fixes;

/// <summary>The places that are open to a comment where it stands: below the comment before it, or below an ancestor of that one.</summary>
internal static class OpenPlacements
{
    /// <summary>All of them, the deepest first: a reply to the comment before, then one to each of its ancestors, then one to the story.</summary>
    public static IEnumerable<OpenPlacement> FromDeepest(ThreadModel model, int comment) =>
        Behind(model, FindPrevious(model, comment));

    /// <summary>As <see cref="FromDeepest"/>, for a comment that is to be written behind another one; behind none where that is -1.</summary>
    public static IEnumerable<OpenPlacement> Behind(ThreadModel model, int previous)
    {
        var tree = model.Tree;
        int? sibling = null;
        for (var parent = previous; parent >= 0; parent = model.GetParent(parent))
        {
            var column = tree.Lines[tree.GetHeaderLine(parent)].Column;
            yield return new(parent, sibling ?? column + tree.IndentWidth);
            sibling = column;
        }

        yield return new(-1, 0);
    }

    /// <summary>The comment just before in the same story; -1 where there is none.</summary>
    public static int FindPrevious(ThreadModel model, int comment)
    {
        var tree = model.Tree;
        if (comment == 0)
        {
            return -1;
        }

        var byline = tree.FindByline(tree.GetHeaderLine(comment - 1));
        return byline < 0 || byline > tree.GetHeaderLine(comment) ? comment - 1 : -1;
    }

    /// <summary>
    /// The column at which the body of a comment stands, where that is another than the header's and open to the comment: then the
    /// header alone has been moved. Null where it is not so.
    /// </summary>
    public static OpenPlacement? FindByBody(ThreadModel model, Comment comment)
    {
        if (FindBodyColumn(comment) is not { } column || column == comment.Column)
        {
            return null;
        }

        foreach (var placement in FromDeepest(model, comment.Index))
        {
            if (placement.Column == column)
            {
                return placement;
            }

            if (placement.Column < column)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The column of the first line of a body where none of the others stands left of it; null where one does, and where there is no body.</summary>
    public static int? FindBodyColumn(Comment comment)
    {
        int? first = null;
        var lines = comment.Tree.Lines.GetEnumerator(comment.Line + 1);
        for (var line = comment.Line + 1; line < comment.EndLine && lines.MoveNext(); line++)
        {
            if (lines.Current.Flags.HasFlag(LineFlags.AlmostHeader))
            {
                break;
            }

            if (lines.Current.Kind == LineKind.Blank)
            {
                continue;
            }

            first ??= lines.Current.Column;
            if (lines.Current.Column < first)
            {
                return null;
            }
        }

        return first;
    }
}
