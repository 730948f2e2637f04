using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>An author's name that no site gives out.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Shown">The name, fit to be shown.</param>
/// <param name="IsWholeName">True when there is a space in it, as in <c>Donald Duck</c>.</param>
internal readonly record struct SuspectName(TextSpan Span, string Shown, bool IsWholeName);
