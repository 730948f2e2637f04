namespace ThreadLsp.Features;

/// <summary>Where a story or a comment stands, and how much of the file belongs to it: all of the outline but the words.</summary>
/// <param name="Comment">The number of the comment; -1 for a story.</param>
/// <param name="Depth">0 for a story or a comment without one, then one more for each level.</param>
/// <param name="FirstLine">Its first line, 0-based: that of the header, or of the title.</param>
/// <param name="LastLine">The last line of all that belongs to it that is not blank, 0-based.</param>
/// <param name="LastLineLength">The length of that line without its line break, in UTF-16 code units.</param>
/// <param name="CommentCount">How many comments lie below it.</param>
public readonly record struct OutlineEntry(
    int Comment,
    int Depth,
    int FirstLine,
    int LastLine,
    int LastLineLength,
    int CommentCount
)
{
    /// <summary>Story or comment.</summary>
    public OutlineItemKind Kind => Comment < 0 ? OutlineItemKind.Story : OutlineItemKind.Comment;
}
