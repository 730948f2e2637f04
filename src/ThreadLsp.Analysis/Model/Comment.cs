using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis;

/// <summary>One comment of a thread: where it stands and what its header says.</summary>
/// <param name="Tree">The version of the document it belongs to.</param>
/// <param name="Index">Its number in document order, 0-based.</param>
/// <param name="Line">The line of its header, 0-based.</param>
/// <param name="EndLine">The line behind its own lines, trailing blank lines included, replies not.</param>
/// <param name="Column">The display column of its header.</param>
/// <param name="AuthorSpan">The author's name in the header; empty where the page left it out.</param>
/// <param name="AgeSpan">The words of the age in the header.</param>
/// <param name="ActionsSpan">The links that the site prints behind the age; empty where there are none.</param>
/// <param name="IsBare">True when the text of the comment was not saved: there is a header and nothing else.</param>
public readonly record struct Comment(
    SyntaxTree Tree,
    int Index,
    int Line,
    int EndLine,
    int Column,
    TextSpan AuthorSpan,
    TextSpan AgeSpan,
    TextSpan ActionsSpan,
    bool IsBare
)
{
    /// <summary>The author's name; what other sites print where a page leaves it out because the comment was deleted.</summary>
    public string Author => AuthorSpan.IsEmpty ? "[deleted]" : Tree.Text.ToString(AuthorSpan);

    /// <summary>The words of the age, as printed.</summary>
    public string Age => Tree.Text.ToString(AgeSpan);

    /// <summary>The header from the author to the age.</summary>
    public TextSpan HeaderSpan => TextSpan.FromBounds(AuthorSpan.Start, AgeSpan.End);

    /// <summary>The comment's own lines, the header's indentation and the last line break included.</summary>
    public TextSpan FullSpan =>
        TextSpan.FromBounds(Tree.GetLineStart(Line), Tree.GetLineStart(EndLine));
}
