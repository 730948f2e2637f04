using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>Finds the lines whose comments an edit can change, as rules for single comments see them.</summary>
/// <remarks>
/// <para>The bound: an edit inside bodies affects the comments it touches. An edit of headers affects those and all behind them up to the
/// first header that stands no deeper than any header the edit removed, added or changed, that one included: it closes whatever the edit
/// can have opened, so that behind it the open comments are the same as before. An edit of a byline affects everything.</para>
/// <para>A comment is affected as well when the edit begins in the line behind it, since its last line may now be another.</para>
/// </remarks>
internal static class AffectedLines
{
    /// <summary>The affected lines, from the first line of a comment to the first line of another; null where all are affected.</summary>
    public static LineChangeRange? Find(SyntaxTree oldTree, SyntaxTree newTree)
    {
        var change = newTree.GetChangedLines(oldTree);
        var column = int.Min(
            GetSmallestColumn(oldTree, change.First, change.OldEnd),
            GetSmallestColumn(newTree, change.First, change.NewEnd)
        );
        if (column < 0)
        {
            return null;
        }

        var owner = newTree.FindHeaderBefore(change.First);
        var first = owner < 0 ? 0 : owner;
        var end = newTree.FindNestingLine(change.NewEnd, column);
        if (column < int.MaxValue && end >= 0 && newTree.Lines[end].Kind == LineKind.Header)
        {
            end = newTree.FindNestingLine(end + 1, int.MaxValue);
        }

        end = end < 0 ? newTree.Lines.Count : end;
        return new(first, end - change.Shift, end);
    }

    /// <summary>The smallest column of a header in these lines, -1 where there is a byline; the largest number where there is neither.</summary>
    private static int GetSmallestColumn(SyntaxTree tree, int first, int end)
    {
        var smallest = int.MaxValue;
        var line = tree.FindNestingLine(first, int.MaxValue);
        while (line >= 0 && line < end)
        {
            smallest = tree.Lines[line].NestingColumn;
            line = smallest < 0 ? -1 : tree.FindNestingLine(line + 1, smallest - 1);
        }

        return smallest;
    }
}
