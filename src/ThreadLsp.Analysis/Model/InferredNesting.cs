using System.Collections.Immutable;
using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Analysis;

/// <summary>The nesting that the decoder found for a dump that has lost it.</summary>
/// <param name="placements">One for each comment.</param>
/// <param name="fixedByColumn">The comments that somebody has placed by indenting them.</param>
internal sealed class InferredNesting(ImmutableArray<Placement> placements, ISet<int> fixedByColumn)
    : INesting
{
    private readonly int[] subthreadEnds = FindSubthreadEnds(placements);

    public int GetParent(int comment) => placements[comment].Parent;

    public int GetSubthreadEnd(int comment) => subthreadEnds[comment];

    public NestingSource GetSource(int comment) =>
        fixedByColumn.Contains(comment) ? NestingSource.Declared : NestingSource.Inferred;

    public double GetConfidence(int comment) =>
        fixedByColumn.Contains(comment) ? 1 : placements[comment].Confidence;

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
