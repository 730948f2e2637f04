using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>A web address in a dump.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Target">Where it leads; null where it was cut, so that nobody knows.</param>
/// <param name="Note">What is to be said of it; null where it is what it seems.</param>
public readonly record struct DocumentLink(TextSpan Span, string? Target, string? Note);
