using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis;

/// <summary>A comment that quotes another.</summary>
/// <param name="Comment">The number of the comment that quotes.</param>
/// <param name="Span">The quoted words in it.</param>
/// <param name="Source">The number of the comment that is quoted.</param>
/// <param name="SourceSpan">Where the words stand there.</param>
public readonly record struct Quotation(
    int Comment,
    TextSpan Span,
    int Source,
    TextSpan SourceSpan
);
