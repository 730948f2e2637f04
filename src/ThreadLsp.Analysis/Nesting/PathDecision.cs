namespace ThreadLsp.Analysis.Nesting;

/// <summary>One way to place a comment behind a hypothesis, as the features of the whole path look at it.</summary>
/// <param name="Discussion">What all comments have in common.</param>
/// <param name="Comment">The comment to be placed.</param>
/// <param name="Path">The hypothesis before it.</param>
/// <param name="Candidate">The number of the candidate of the path that it answers.</param>
internal readonly record struct PathDecision(
    Discussion Discussion,
    CommentContext Comment,
    OpenPath Path,
    int Candidate
)
{
    /// <summary>The node that is answered.</summary>
    public PathNode Target => Path.Nodes[Candidate];

    /// <summary>The last comment before this one, with its ancestors.</summary>
    public PathNode Leaf => Path.Nodes[0];

    /// <summary>How the comment stands to the one it answers.</summary>
    public Arc Arc => Path.Arcs[Candidate];

    /// <summary>True where the story is answered.</summary>
    public bool IsTopLevel => Target.Comment is null;

    /// <summary>1 where the story is answered, else 0: many features have a variant for each.</summary>
    public int Top => IsTopLevel ? 1 : 0;

    /// <summary>How many open comments this closes.</summary>
    public int Closed => Leaf.Length - Target.Length;

    /// <summary>The depth the comment gets.</summary>
    public int Depth => Target.Length;

    /// <summary>The reply to the same parent that is closed by this one; null where it is the first reply.</summary>
    public PathNode? PreviousSibling
    {
        get
        {
            if (Candidate == 0)
            {
                return null;
            }

            var node = Path.Nodes[Candidate - 1];
            while (node.Length > Target.Length + 1)
            {
                node = node.Parent!;
            }

            return node;
        }
    }
}
