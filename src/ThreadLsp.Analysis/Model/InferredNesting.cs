using System.Collections.Immutable;
using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Analysis;

/// <summary>The nesting that the decoder found for a dump that has lost it.</summary>
/// <param name="placements">One for each comment.</param>
/// <param name="stories">What the decoder knows beside them.</param>
/// <param name="known">How the parent is known of those comments whose parent did not have to be inferred: somebody has indented them, or the site says it.</param>
internal sealed class InferredNesting(
    ImmutableArray<Placement> placements,
    DecodedStories stories,
    IReadOnlyDictionary<int, NestingSource> known
) : INesting
{
    private readonly int[] subthreadEnds = FindSubthreadEnds(placements);

    public int GetParent(int comment) => placements[comment].Parent;

    public int GetSubthreadEnd(int comment) => subthreadEnds[comment];

    public int GetTopLevelAncestor(int comment)
    {
        while (GetParent(comment) is >= 0 and var parent)
        {
            comment = parent;
        }

        return comment;
    }

    public int GetPreviousSibling(int comment)
    {
        var parent = GetParent(comment);
        for (var candidate = comment - 1; candidate > parent; candidate = GetParent(candidate))
        {
            if (GetParent(candidate) == parent)
            {
                return candidate;
            }
        }

        return -1;
    }

    public NestingSource GetSource(int comment) =>
        known.GetValueOrDefault(comment, NestingSource.Inferred);

    public double GetConfidence(int comment) =>
        known.ContainsKey(comment) ? 1 : placements[comment].Confidence;

    public PossibleParent? GetSecondParent(int comment) =>
        known.ContainsKey(comment) || placements[comment].SecondConfidence <= 0
            ? null
            : new(placements[comment].SecondParent, placements[comment].SecondConfidence);

    public ImmutableArray<PossibleParent> GetPossibleParents(int comment) =>
        known.ContainsKey(comment)
            ? [new(GetParent(comment), 1)]
            : stories.GetPossibleParents(comment);

    private static int[] FindSubthreadEnds(ImmutableArray<Placement> placements)
    {
        // From the last comment to the first every reply has carried its end up before its parent is asked.
        var ends = new int[placements.Length];
        for (var comment = placements.Length - 1; comment >= 0; comment--)
        {
            ends[comment] = int.Max(ends[comment], comment + 1);
            var parent = placements[comment].Parent;
            if (parent >= 0)
            {
                ends[parent] = int.Max(ends[parent], ends[comment]);
            }
        }

        return ends;
    }
}
