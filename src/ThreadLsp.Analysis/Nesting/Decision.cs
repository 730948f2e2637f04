namespace ThreadLsp.Analysis.Nesting;

/// <summary>One way to place a comment, as the features look at it.</summary>
/// <param name="Evidence">The discussion.</param>
/// <param name="Comment">The comment to be placed.</param>
/// <param name="Path">The hypothesis before it.</param>
/// <param name="Target">The node of the path it answers.</param>
internal readonly record struct Decision(
    ThreadEvidence Evidence,
    int Comment,
    PathNode Path,
    PathNode Target
)
{
    /// <summary>The parent; -1 for the story.</summary>
    public int Parent => Target.Comment;

    /// <summary>True where the story is answered.</summary>
    public bool IsTopLevel => Target.Parent is null;

    /// <summary>How many open comments this closes.</summary>
    public int Closed => Path.Length - Target.Length;

    /// <summary>The depth the comment gets.</summary>
    public int Depth => Target.Length;

    /// <summary>The reply to the same parent that is closed by this one; null where it is the first reply.</summary>
    public PathNode? PreviousSibling
    {
        get
        {
            var node = Path;
            while (node.Length > Target.Length + 1)
            {
                node = node.Parent!;
            }

            return node.Length == Target.Length + 1 ? node : null;
        }
    }
}
