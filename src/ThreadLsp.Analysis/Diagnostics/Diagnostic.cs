using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>Something that is wrong at one place of a dump.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Span">The characters it is about, as exactly as can be said.</param>
/// <param name="Message">What is wrong and what would be right; words of the dump in it are made harmless.</param>
/// <param name="RelatedLocations">Other places that help to understand it.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    TextSpan Span,
    string Message,
    ImmutableArray<RelatedLocation> RelatedLocations
)
{
    /// <summary>The code: <c>TD1001</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it weighs.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>True where both say the same of the same places.</summary>
    public bool Equals(Diagnostic? other) =>
        other is not null
        && ReferenceEquals(Descriptor, other.Descriptor)
        && Span == other.Span
        && Message == other.Message
        && RelatedLocations.AsSpan().SequenceEqual(other.RelatedLocations.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Descriptor.Code, Span, Message);
}
