namespace ThreadLsp.Analysis.Nesting;

/// <summary>What a comment itself says, as the decoder looks at it. One object as long as the comment is not edited: unchanged ones are known by it.</summary>
/// <param name="author">The author's name.</param>
/// <param name="age">The age; null where its words cannot be compared.</param>
/// <param name="isBare">True when the text was not saved.</param>
/// <param name="view">The text.</param>
/// <param name="authorNumber">A number for the author; -1 where the name stands for nobody.</param>
internal sealed class CommentEvidence(
    string author,
    AgeInterval? age,
    bool isBare,
    CommentView view,
    int authorNumber
)
{
    public string Author { get; } = author;

    public AgeInterval? Age { get; } = age;

    public bool IsBare { get; } = isBare;

    public CommentView View { get; } = view;

    public int AuthorNumber { get; } = authorNumber;

    /// <summary>True for a comment that was taken back: its text is missing at any depth.</summary>
    public bool IsDeleted { get; } = author is "[deleted]" or "[removed]";
}
