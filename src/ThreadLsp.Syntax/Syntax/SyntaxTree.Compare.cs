using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax;

public sealed partial class SyntaxTree
{
    /// <summary>The one range of text outside of which this tree equals an older one; see <see cref="SourceText.GetChangeRange"/>.</summary>
    public TextChangeRange GetChangeRange(SyntaxTree oldTree) => Text.GetChangeRange(oldTree.Text);

    /// <summary>The lines outside of which this tree equals an older one; O(log² n + edit) between versions of a document.</summary>
    /// <remarks>
    /// Lines before <see cref="LineChangeRange.First"/> are the same lines in both trees, and so are those from its ends on. The range has
    /// at least one line in each tree.
    /// </remarks>
    public LineChangeRange GetChangedLines(SyntaxTree oldTree)
    {
        var change = GetChangeRange(oldTree);
        var start = change.Span.Start;

        // A line feed that has joined a carriage return, or left it, belongs to an earlier line in one of the two.
        var first = int.Min(oldTree.GetLineNumber(start), GetLineNumber(start));
        var newEnd = GetLineNumber(start + change.NewLength) + 1;
        var oldEnd = oldTree.GetLineNumber(change.Span.End) + 1;
        return new(first, oldEnd, newEnd);
    }
}
