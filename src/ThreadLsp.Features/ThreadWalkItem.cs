using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>A story or a comment met on a walk over a thread.</summary>
/// <param name="Story">The story, or the story the comment belongs to.</param>
/// <param name="Comment">The number of the comment; -1 for a story.</param>
/// <param name="Depth">How many items lie around it.</param>
/// <param name="FirstLine">Its first line.</param>
/// <param name="EndLine">The line behind all that belongs to it.</param>
/// <param name="CommentCount">How many comments lie below it.</param>
internal readonly record struct ThreadWalkItem(
    StorySyntax Story,
    int Comment,
    int Depth,
    int FirstLine,
    int EndLine,
    int CommentCount
);
