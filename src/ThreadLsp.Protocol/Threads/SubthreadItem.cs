namespace ThreadLsp.Protocol;

/// <summary>A story or a comment as a line of a tree.</summary>
/// <param name="Kind"><c>story</c> or <c>comment</c>.</param>
/// <param name="Author">Who wrote it; made harmless.</param>
/// <param name="Age">The words of its age.</param>
/// <param name="Words">The title, or the first words of the comment.</param>
/// <param name="Replies">How many comments are below it.</param>
/// <param name="Nesting">How its parent is known: <c>declared</c>, <c>stated</c> or <c>inferred</c>.</param>
/// <param name="IsUncertain">True where the parent is as likely as not another.</param>
/// <param name="Confidence">How likely the parent is right, from 0 to 1.</param>
/// <param name="Matches">How many comments of the wanted author it holds, itself included.</param>
/// <param name="Range">Its header, or the title.</param>
public sealed record SubthreadItem(
    string Kind,
    string Author,
    string Age,
    string Words,
    int Replies,
    string Nesting,
    bool IsUncertain,
    double Confidence,
    int Matches,
    Range Range
);
