using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>A place where the words of a quote stand.</summary>
/// <param name="Comment">The number of the comment; -1 for the text or the title of a story.</param>
/// <param name="Offset">Where they begin, in UTF-16 code units.</param>
/// <param name="Length">How long they are there.</param>
internal readonly record struct QuoteSource(int Comment, int Offset, int Length)
{
    public TextSpan Span => new(Offset, Length);
}
