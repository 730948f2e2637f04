namespace ThreadLsp.Analysis.Nesting;

/// <summary>
/// A hypothesis after some comments: the last one with its ancestors, which are all that the next comment can answer.
/// </summary>
/// <param name="comment">The last comment; null for the story, where nothing has been placed.</param>
/// <param name="parent">The comment it answers; null for the story.</param>
internal sealed class PathNode(CommentContext? comment, PathNode? parent)
{
    public CommentContext? Comment { get; } = comment;

    public PathNode? Parent { get; } = parent;

    /// <summary>How many comments are open: 0 for the story.</summary>
    public int Length { get; } = parent is null ? 0 : parent.Length + 1;

    /// <summary>True when two hypotheses have the same open comments; O(length), O(1) from where they share nodes.</summary>
    public static bool AreEqual(PathNode? left, PathNode? right)
    {
        while (!ReferenceEquals(left, right))
        {
            if (
                left is null
                || right is null
                || left.Length != right.Length
                || !ReferenceEquals(left.Comment, right.Comment)
            )
            {
                return false;
            }

            (left, right) = (left.Parent, right.Parent);
        }

        return true;
    }
}
