using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>One line of the outline.</summary>
/// <param name="Kind">Story or comment.</param>
/// <param name="Comment">The number of the comment; -1 for a story.</param>
/// <param name="Depth">0 for a story or a comment without one, then one more for each level.</param>
/// <param name="Name">What is shown: <c>alice · The first words of her comment</c>; made harmless, never empty.</param>
/// <param name="Detail">What is shown beside it: <c>3 hours ago · 12 replies</c>.</param>
/// <param name="Range">The whole subthread, from the start of its header line; the trailing blank lines are left out.</param>
/// <param name="SelectionRange">What is to be selected: the author, or the title.</param>
public readonly record struct OutlineItem(
    OutlineItemKind Kind,
    int Comment,
    int Depth,
    string Name,
    string Detail,
    TextSpan Range,
    TextSpan SelectionRange
);
