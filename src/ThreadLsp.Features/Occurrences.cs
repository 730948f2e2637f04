using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Places that belong together.</summary>
/// <param name="Declaration">The first of them: where an author first appears, or the title.</param>
/// <param name="Others">The others, in the order of the text.</param>
public sealed record Occurrences(TextSpan Declaration, ImmutableArray<TextSpan> Others);
