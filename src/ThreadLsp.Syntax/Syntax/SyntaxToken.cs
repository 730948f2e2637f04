using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax;

/// <summary>A word of the grammar with the white space around it; lexed from its line when it is asked for.</summary>
/// <remarks>Invariant: the full spans of a line's tokens lie side by side and cover the whole line, its line break included.</remarks>
/// <param name="Parent">The line it stands in.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, without trivia.</param>
/// <param name="FullSpan">Where it stands, with trivia.</param>
public readonly record struct SyntaxToken(
    LineSyntax Parent,
    SyntaxKind Kind,
    TextSpan Span,
    TextSpan FullSpan
)
{
    /// <summary>The characters of the token, without trivia.</summary>
    public string Text => Parent.Tree.Text.ToString(Span);

    /// <summary>The white space before the token.</summary>
    public IEnumerable<SyntaxTrivia> LeadingTrivia
    {
        get
        {
            if (Span.Start > FullSpan.Start)
            {
                yield return new(
                    SyntaxKind.WhitespaceTrivia,
                    TextSpan.FromBounds(FullSpan.Start, Span.Start)
                );
            }
        }
    }

    /// <summary>The white space and the line break behind the token.</summary>
    public IEnumerable<SyntaxTrivia> TrailingTrivia
    {
        get
        {
            var end = int.Min(FullSpan.End, int.Max(Span.End, Parent.Span.End));
            if (end > Span.End)
            {
                yield return new(SyntaxKind.WhitespaceTrivia, TextSpan.FromBounds(Span.End, end));
            }

            if (FullSpan.End > end)
            {
                yield return new(
                    SyntaxKind.EndOfLineTrivia,
                    TextSpan.FromBounds(end, FullSpan.End)
                );
            }
        }
    }

    /// <summary>The characters of the token with its trivia.</summary>
    public string ToFullString() => Parent.Tree.Text.ToString(FullSpan);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Span} \"{Text}\"";
}
