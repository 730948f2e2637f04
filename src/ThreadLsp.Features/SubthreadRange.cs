using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>The range of whole lines without the blank lines at their end.</summary>
internal static class SubthreadRange
{
    /// <summary>From the start of the first line to the end of the last that is not blank; O(log n + blank lines).</summary>
    public static TextSpan Get(SyntaxTree tree, int firstLine, int endLine)
    {
        var last = GetLastLine(tree, firstLine, endLine);
        var line = tree.Lines[last];
        return TextSpan.FromBounds(
            tree.GetLineStart(firstLine),
            tree.GetLineStart(last) + line.Length - line.BreakLength
        );
    }

    /// <summary>The last line before <paramref name="endLine"/> that is not blank; at least the first line.</summary>
    public static int GetLastLine(SyntaxTree tree, int firstLine, int endLine)
    {
        var last = endLine - 1;
        while (last > firstLine && tree.Lines[last].Kind == LineKind.Blank)
        {
            last--;
        }

        return last;
    }
}
