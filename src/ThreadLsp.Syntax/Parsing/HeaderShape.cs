using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Where the parts of a header stand, in UTF-16 code units from the start of the line.</summary>
/// <param name="Author">The author's name; empty where a page left it out because the comment was deleted.</param>
/// <param name="Age">The words of the age.</param>
/// <param name="Actions">The links that the site prints behind it; empty where there are none.</param>
public readonly record struct HeaderShape(TextSpan Author, TextSpan Age, TextSpan Actions);
