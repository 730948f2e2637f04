using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax;

/// <summary>White space or a line break beside a token.</summary>
/// <param name="Kind"><see cref="SyntaxKind.WhitespaceTrivia"/> or <see cref="SyntaxKind.EndOfLineTrivia"/>.</param>
/// <param name="Span">Where it stands, in UTF-16 code units from the start of the text.</param>
public readonly record struct SyntaxTrivia(SyntaxKind Kind, TextSpan Span);
