using ThreadLsp.Analysis;
using ThreadLsp.Features;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes messages of the lines of a thread's tree.</summary>
internal static class SubthreadConverter
{
    public static IReadOnlyList<SubthreadItem> Convert(
        IReadOnlyList<Subthread> subthreads,
        PositionMapper mapper
    ) => [.. subthreads.Select(subthread => Convert(subthread, mapper))];

    private static SubthreadItem Convert(Subthread subthread, PositionMapper mapper) =>
        new(
            subthread.IsStory ? "story" : "comment",
            subthread.Author,
            subthread.Age,
            subthread.Words,
            subthread.Replies,
            subthread.Source switch
            {
                NestingSource.Stated => "stated",
                NestingSource.Inferred => "inferred",
                _ => "declared",
            },
            subthread.IsUncertain,
            // A hundredth is more than anybody reads, and shorter than what is left of the rest.
            double.Round(subthread.Confidence, 2),
            subthread.Matches,
            mapper.ToRange(subthread.SelectionSpan)
        );
}
