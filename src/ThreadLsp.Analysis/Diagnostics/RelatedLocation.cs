using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>Another place that helps to understand a diagnostic.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Message">What is to be seen there.</param>
public readonly record struct RelatedLocation(TextSpan Span, string Message);
