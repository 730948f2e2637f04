using System.Collections.Immutable;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What the rules for headers and bylines found in a version of a dump.</summary>
/// <param name="Tree">The version.</param>
/// <param name="Diagnostics">What they reported, in the order of the text.</param>
internal sealed record HeaderFindings(SyntaxTree Tree, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The same at its places in a later version that is written in the same way; default where something else may be to say.</summary>
    public ImmutableArray<Diagnostic> TryMove(SyntaxTree later)
    {
        if (!HeaderLines.AreSame(Tree, later))
        {
            return default;
        }

        var change = OffsetChange.Of(Tree, later);
        return Diagnostics.All(change.IsOutside) ? [.. Diagnostics.Select(change.Move)] : default;
    }
}
