using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>A story or a comment with all that is below it, as one line of a tree.</summary>
/// <param name="Comment">The number of the comment; -1 for a story.</param>
/// <param name="Author">Who wrote it; made harmless.</param>
/// <param name="Age">The words of its age; made harmless.</param>
/// <param name="Words">The title of a story, the first words of a comment; made harmless, empty where there are none.</param>
/// <param name="Replies">How many comments are below it.</param>
/// <param name="Source">How its parent is known; <see cref="NestingSource.Declared"/> for a story.</param>
/// <param name="Confidence">How likely its parent is right, from 0 to 1.</param>
/// <param name="IsUncertain">True where its parent is as likely as not another.</param>
/// <param name="Matches">How many comments of the wanted author it holds, itself included; 0 where nobody is wanted.</param>
/// <param name="SelectionSpan">Its header, or the title.</param>
public readonly record struct Subthread(
    int Comment,
    string Author,
    string Age,
    string Words,
    int Replies,
    NestingSource Source,
    double Confidence,
    bool IsUncertain,
    int Matches,
    TextSpan SelectionSpan
)
{
    /// <summary>True for a story.</summary>
    public bool IsStory => Comment < 0;
}
