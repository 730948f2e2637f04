using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Words above a header that lead somewhere.</summary>
/// <param name="Span">The header, or the title.</param>
/// <param name="Kind">Where it leads.</param>
public readonly record struct CodeLens(TextSpan Span, CodeLensKind Kind);
