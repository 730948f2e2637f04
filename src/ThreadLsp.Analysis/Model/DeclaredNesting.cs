using System.Collections.Immutable;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis;

/// <summary>The nesting that the columns declare: every answer is a few descents in the tree of lines, O(log n).</summary>
internal sealed class DeclaredNesting(SyntaxTree tree) : INesting
{
    public int GetParent(int comment)
    {
        var parent = tree.FindParentHeader(tree.GetHeaderLine(comment));
        return parent < 0 ? -1 : tree.CountHeadersBefore(parent);
    }

    public int GetSubthreadEnd(int comment) =>
        tree.CountHeadersBefore(tree.GetSubthreadEndLine(tree.GetHeaderLine(comment)));

    // No header between the story and a top-level comment's subthread stands further to the left, and none behind it as far.
    public int GetTopLevelAncestor(int comment)
    {
        var header = tree.GetHeaderLine(comment);
        return tree.CountHeadersBefore(
            tree.FindLeftmostHeader(tree.FindBylineBefore(header), header + 1)
        );
    }

    // Between the parent and a reply all stand right of the parent, so that those furthest to the left are replies to it as well.
    public int GetPreviousSibling(int comment)
    {
        var header = tree.GetHeaderLine(comment);
        var parent = tree.FindParentHeader(header);
        var sibling = tree.FindLeftmostHeader(
            parent < 0 ? tree.FindBylineBefore(header) : parent,
            header
        );
        return sibling < 0 ? -1 : tree.CountHeadersBefore(sibling);
    }

    public NestingSource GetSource(int comment) => NestingSource.Declared;

    public double GetConfidence(int comment) => 1;

    public PossibleParent? GetSecondParent(int comment) => null;

    public ImmutableArray<PossibleParent> GetPossibleParents(int comment) =>
        [new(GetParent(comment), 1)];
}
