using System.Collections.Immutable;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What the rules found that compare comments with all others.</summary>
/// <param name="Tree">The version they looked at.</param>
/// <param name="Diagnostics">What they reported, in the order of the text.</param>
internal sealed record CrossCommentFindings(SyntaxTree Tree, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// What is likely still true in a later version: all that does not touch what was edited, moved to where it is now. It is shown
    /// until the rules have looked again, so that nothing flickers while somebody types.
    /// </summary>
    public CrossCommentFindings CarryOver(SyntaxTree tree)
    {
        if (ReferenceEquals(tree, Tree))
        {
            return this;
        }

        var change = OffsetChange.Of(Tree, tree);
        return new(
            tree,
            Diagnostics.IsEmpty ? [] : [.. Diagnostics.Where(change.IsOutside).Select(change.Move)]
        );
    }
}
