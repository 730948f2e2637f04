using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Where the parts of a byline stand, in UTF-16 code units from the start of the line.</summary>
/// <param name="Points">The digits of the points.</param>
/// <param name="Author">The author's name.</param>
/// <param name="Age">The words of the age.</param>
public readonly record struct BylineShape(TextSpan Points, TextSpan Author, TextSpan Age);
