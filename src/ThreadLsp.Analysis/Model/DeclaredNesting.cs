using System.Collections.Immutable;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis;

/// <summary>The nesting that the columns declare: every answer is a descent in the tree of lines, O(log n).</summary>
internal sealed class DeclaredNesting(SyntaxTree tree) : INesting
{
    public int GetParent(int comment)
    {
        var parent = tree.FindParentHeader(tree.GetHeaderLine(comment));
        return parent < 0 ? -1 : tree.CountHeadersBefore(parent);
    }

    public int GetSubthreadEnd(int comment) =>
        tree.CountHeadersBefore(tree.GetSubthreadEndLine(tree.GetHeaderLine(comment)));

    public NestingSource GetSource(int comment) => NestingSource.Declared;

    public double GetConfidence(int comment) => 1;

    public PossibleParent? GetSecondParent(int comment) => null;

    public ImmutableArray<PossibleParent> GetPossibleParents(int comment) =>
        [new(GetParent(comment), 1)];
}
