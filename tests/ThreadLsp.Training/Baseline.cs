using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>A rule that needs no learning, to see what learning is worth. It decides comment by comment, on the path of its own choices.</summary>
/// <param name="Name">The rule.</param>
/// <param name="Choose">The parent of a comment among the open ones, the last comment first; -1 for the story.</param>
internal sealed record Baseline(string Name, Func<TrainingThread, int, List<int>, int> Choose)
{
    /// <summary>A text less like all open ones than this answers the story.</summary>
    private const double LeastLikeness = 0.05;

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Baseline> All { get; } =
    [
        new("the story", (_, _, _) => -1),
        new("the comment before", (_, _, open) => open is [var last, ..] ? last : -1),
        new("the nearest possible in time", FindNearest),
        new("the most alike (tf-idf)", FindMostAlike),
    ];

    /// <summary>Places all comments of a thread.</summary>
    public Placement[] Place(TrainingThread thread)
    {
        var placements = new Placement[thread.Comments.Length];
        var open = new List<int>();
        for (var comment = 0; comment < placements.Length; comment++)
        {
            var parent = Choose(thread, comment, open);
            placements[comment] = new(parent, 1, -1, 0);
            open.RemoveRange(0, parent < 0 ? open.Count : open.IndexOf(parent));
            open.Insert(0, comment);
        }

        return placements;
    }

    private static int FindNearest(TrainingThread thread, int comment, List<int> open)
    {
        foreach (var candidate in open)
        {
            if (IsPossible(thread, comment, candidate))
            {
                return candidate;
            }
        }

        return -1;
    }

    private static int FindMostAlike(TrainingThread thread, int comment, List<int> open)
    {
        if (thread.Comments[comment].Evidence.IsBare)
        {
            return FindNearest(thread, comment, open);
        }

        var (best, likeness) = (-1, LeastLikeness);
        foreach (var candidate in open)
        {
            var arc = thread.Discussion.GetArc(
                thread.Comments[comment],
                thread.Comments[candidate]
            );
            if (IsPossible(thread, comment, candidate) && arc.Measures.Cosine > likeness)
            {
                (best, likeness) = (candidate, arc.Measures.Cosine);
            }
        }

        return best;
    }

    private static bool IsPossible(TrainingThread thread, int comment, int candidate) =>
        thread.Comments[comment].Evidence.Age is not { } age
        || thread.Comments[candidate].Evidence.Age is not { } other
        || !age.IsOlderThan(other);
}
