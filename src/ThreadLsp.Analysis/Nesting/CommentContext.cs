namespace ThreadLsp.Analysis.Nesting;

/// <summary>A comment with all that the rest of the discussion says about it. What the decoder computes for it depends on nothing else.</summary>
/// <remarks>
/// Invariant: a context is kept over versions as long as all it holds is equal, so that one object means one behaviour: decoding begins
/// again where contexts are new, and can end where only old ones follow.
/// </remarks>
internal sealed class CommentContext(
    CommentEvidence evidence,
    WordStatistics words,
    CommentView[][] quoteSources,
    int seenBefore,
    int leastDepth,
    KnownParent known
)
{
    private readonly Dictionary<CommentContext, Arc> arcs = [];

    /// <summary>The comment itself.</summary>
    public CommentEvidence Evidence { get; } = evidence;

    /// <summary>The text.</summary>
    public CommentView View => Evidence.View;

    /// <summary>What its words weigh, and where they stood before.</summary>
    public WordStatistics Words { get; } = words;

    /// <summary>For each quote the earlier texts that hold it, the nearest first.</summary>
    public CommentView[][] QuoteSources { get; } = quoteSources;

    /// <summary>How many earlier comments its author has written: 0, 1, or 2 for more.</summary>
    public int SeenBefore { get; } = seenBefore;

    /// <summary>How deep it stands at least, so that the next bare header can stand at its depth: each comment goes down one level at most.</summary>
    public int LeastDepth { get; } = leastDepth;

    /// <summary>The parent where it does not have to be found.</summary>
    public KnownParent Known { get; } = known;

    /// <summary>How it stands to an earlier comment; measured once.</summary>
    public Arc? FindArc(CommentContext parent) => arcs.GetValueOrDefault(parent);

    /// <summary>Remembers how it stands to an earlier comment.</summary>
    public void Remember(CommentContext parent, Arc arc) => arcs[parent] = arc;

    /// <summary>Forgets what can be measured again: for discussions so long that it would fill the memory.</summary>
    public void ForgetArcs() => arcs.Clear();

    /// <summary>True when another context would be the same.</summary>
    public bool IsSameAs(
        CommentEvidence evidence,
        in WordStatistics words,
        CommentView[][] quoteSources,
        int seenBefore,
        int leastDepth,
        in KnownParent known
    ) =>
        ReferenceEquals(Evidence, evidence)
        && SeenBefore == seenBefore
        && LeastDepth == leastDepth
        && Known == known
        && Words.Equals(words)
        && AreEqual(QuoteSources, quoteSources);

    private static bool AreEqual(CommentView[][] left, CommentView[][] right)
    {
        for (var quote = 0; quote < left.Length; quote++)
        {
            if (!left[quote].AsSpan().SequenceEqual(right[quote]))
            {
                return false;
            }
        }

        return left.Length == right.Length;
    }
}
