using System.Runtime.InteropServices;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>A part of a text that was replaced; moves what was found outside of it.</summary>
/// <param name="Start">Where it begins, in both texts, in UTF-16 code units.</param>
/// <param name="OldEnd">Where it ends in the old text.</param>
/// <param name="Shift">How far what stands behind has moved.</param>
public readonly record struct OffsetChange(int Start, int OldEnd, int Shift)
{
    /// <summary>The change from one version of a document to a later one.</summary>
    public static OffsetChange Of(SyntaxTree oldTree, SyntaxTree newTree)
    {
        var range = newTree.GetChangeRange(oldTree);
        return new(range.Span.Start, range.Span.End, range.NewLength - range.Span.Length);
    }

    /// <summary>The place in the new text of a span that lies outside of the part.</summary>
    public TextSpan Move(TextSpan span) =>
        span.Start >= OldEnd ? new(span.Start + Shift, span.Length) : span;

    /// <summary>True when a span lies outside of the part.</summary>
    public bool IsOutside(TextSpan span) => span.End <= Start || span.Start >= OldEnd;

    /// <summary>A diagnostic whose places lie outside of the part, moved to where they are in the new text.</summary>
    public Diagnostic Move(Diagnostic diagnostic)
    {
        if (Shift == 0)
        {
            return diagnostic;
        }

        if (diagnostic.RelatedLocations.IsEmpty)
        {
            return diagnostic with { Span = Move(diagnostic.Span) };
        }

        var related = new RelatedLocation[diagnostic.RelatedLocations.Length];
        for (var i = 0; i < related.Length; i++)
        {
            var location = diagnostic.RelatedLocations[i];
            related[i] = location with { Span = Move(location.Span) };
        }

        return diagnostic with
        {
            Span = Move(diagnostic.Span),
            RelatedLocations = ImmutableCollectionsMarshal.AsImmutableArray(related),
        };
    }

    /// <summary>True when all places of a diagnostic lie outside of the part.</summary>
    public bool IsOutside(Diagnostic diagnostic)
    {
        var change = this;
        return IsOutside(diagnostic.Span)
            && diagnostic.RelatedLocations.All(related => change.IsOutside(related.Span));
    }
}
