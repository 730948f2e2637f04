using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis;

/// <summary>What the top of a dump says of its story.</summary>
/// <param name="Title">The title without its domain; null where there is none.</param>
/// <param name="TitleSpan">Where title and domain stand; null where there is none.</param>
/// <param name="Domain">The domain in brackets behind the title; null where there is none.</param>
/// <param name="Points">The points; null where they are too many for a number.</param>
/// <param name="Author">Who submitted the story.</param>
/// <param name="Age">The words of the age.</param>
/// <param name="AgeSpan">Where the age stands.</param>
/// <param name="BylineSpan">Where points, author and age stand.</param>
/// <param name="Node">The node in the tree.</param>
public sealed record Story(
    string? Title,
    TextSpan? TitleSpan,
    string? Domain,
    int? Points,
    string Author,
    string Age,
    TextSpan AgeSpan,
    TextSpan BylineSpan,
    StorySyntax Node
);
