using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis;

/// <summary>The headers and bylines of a dump: all that gives it comments and stories.</summary>
internal static class HeaderLines
{
    /// <summary>True where none of them came, went or changed from one version to the other, so that comments keep their numbers.</summary>
    /// <remarks>O(log n + lines of the edit).</remarks>
    public static bool AreSame(SyntaxTree older, SyntaxTree newer)
    {
        if (older.CommentCount != newer.CommentCount)
        {
            return false;
        }

        var change = newer.GetChangedLines(older);
        var (old, current) = (Find(older, change.First), Find(newer, change.First));
        while (old >= 0 && old < change.OldEnd && current >= 0 && current < change.NewEnd)
        {
            if (!AreSame(older, old, newer, current))
            {
                return false;
            }

            (old, current) = (Find(older, old + 1), Find(newer, current + 1));
        }

        return (old < 0 || old >= change.OldEnd) && (current < 0 || current >= change.NewEnd);
    }

    private static int Find(SyntaxTree tree, int line) =>
        line < tree.Lines.Count ? tree.FindNestingLine(line, int.MaxValue) : -1;

    private static bool AreSame(SyntaxTree older, int oldLine, SyntaxTree newer, int newLine)
    {
        var (old, current) = (older.Lines[oldLine], newer.Lines[newLine]);
        return old.Kind == current.Kind
            && old.Length - old.BreakLength == current.Length - current.BreakLength
            && string.Equals(
                older.Text.ToString(older.Text.GetLine(oldLine).Span),
                newer.Text.ToString(newer.Text.GetLine(newLine).Span),
                StringComparison.Ordinal
            );
    }
}
