using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>A comment at the other end of quotes.</summary>
/// <param name="Item">The comment that is quoted, or that quotes.</param>
/// <param name="Quotes">The quoted words, in the comment that quotes.</param>
public readonly record struct QuoteCall(HierarchyItem Item, ImmutableArray<TextSpan> Quotes);
