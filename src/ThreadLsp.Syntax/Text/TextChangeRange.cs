namespace ThreadLsp.Syntax.Text;

/// <summary>Where a text differs from an older one.</summary>
/// <param name="Span">What was replaced, in the old text.</param>
/// <param name="NewLength">How long the replacement is, in UTF-16 code units.</param>
public readonly record struct TextChangeRange(TextSpan Span, int NewLength);
