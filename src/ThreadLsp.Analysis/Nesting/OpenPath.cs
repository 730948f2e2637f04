namespace ThreadLsp.Analysis.Nesting;

/// <summary>The comments of one hypothesis that the next comment could answer, with how it stands to each; used again for the next.</summary>
internal sealed class OpenPath
{
    /// <summary>How many ancestors of the comment before are thought of as parents, besides the story.</summary>
    public const int MostCandidates = 24;

    private readonly double[] closedOnly = new double[MostCandidates + 2];

    /// <summary>The nodes: the last comment first, the story last.</summary>
    public PathNode[] Nodes { get; } = new PathNode[MostCandidates + 1];

    /// <summary>How the comment stands to each.</summary>
    public Arc[] Arcs { get; } = new Arc[MostCandidates + 1];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The candidate that explains most of the comment's words; -1 where none explains any.</summary>
    public int Best { get; private set; }

    /// <summary>How much it explains.</summary>
    public double BestShare => Best < 0 ? 0 : Arcs[Best].Measures.Share;

    /// <summary>The weight of words that have stood in one of the candidates only.</summary>
    public double AllOnly => closedOnly[Count];

    /// <summary>The weight of such words in the candidates that are closed when this one is answered.</summary>
    public double GetClosedOnly(int candidate) => closedOnly[candidate];

    /// <summary>Takes the candidates of a hypothesis.</summary>
    public void Read(Discussion discussion, CommentContext comment, PathNode leaf)
    {
        Count = 0;
        Best = -1;
        for (PathNode? node = leaf; node is not null; node = Next(node))
        {
            var arc = discussion.GetArc(comment, node.Comment);
            Nodes[Count] = node;
            Arcs[Count] = arc;
            closedOnly[Count + 1] =
                closedOnly[Count] + (node.Comment is null ? 0 : arc.Measures.Only);
            if (node.Comment is not null && arc.Measures.Share > BestShare)
            {
                Best = Count;
            }

            Count++;
        }
    }

    private PathNode? Next(PathNode node)
    {
        if (Count + 1 < MostCandidates || node.Parent is null)
        {
            return node.Parent;
        }

        while (node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }
}
