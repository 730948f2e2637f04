using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>Takes whole lines away.</summary>
internal static class LineRemoval
{
    /// <summary>
    /// What goes with some lines: their line breaks; the last line of a file, which has none, takes the break before it, so that none is
    /// left over.
    /// </summary>
    public static TextSpan Of(SyntaxTree tree, int firstLine, int endLine)
    {
        var isLast = endLine == tree.Lines.Count && tree.Lines[endLine - 1].Length > 0;
        var before = isLast && firstLine > 0 ? tree.Lines[firstLine - 1].BreakLength : 0;
        return TextSpan.FromBounds(
            tree.GetLineStart(firstLine) - before,
            tree.GetLineStart(endLine)
        );
    }
}
