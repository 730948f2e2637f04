namespace ThreadLsp.Analysis.Nesting;

/// <summary>How long after its parent a comment was written, and how its age stands to those around it.</summary>
internal static class TimeFeatures
{
    private static readonly double[] GapLimits = [0.1, 0.3, 0.6, 1.1, 2.1, 4.1, 8.1, 24];
    private static readonly double[] AgeLimits = [0.05, 0.2, 0.4, 0.6, 0.8, 0.9];

    private static readonly int SameWords = FeatureTable.Register("time.same");
    private static readonly int Gap = FeatureTable.Register("time.gap", 9);
    private static readonly int GapByClosed = FeatureTable.Register(
        "time.gap-by-closed",
        9 * 3 * 3
    );
    private static readonly int OwnAge = FeatureTable.Register("time.own-age", 7 * 2);
    private static readonly int LeafAge = FeatureTable.Register("time.leaf-age", 7 * 4);
    private static readonly int SiblingOlder = FeatureTable.Register("time.sibling", 3 * 2);
    private static readonly int ClosedNewer = FeatureTable.Register("time.closed-newer");

    public static void Load() => _ = SameWords;

    public static void Add(in Decision decision, FeatureVector features)
    {
        var comments = decision.Evidence.Comments;
        if (comments[decision.Comment].Age is not { } age)
        {
            return;
        }

        var whole = decision.Evidence.Story.Age?.Hours ?? comments[0].Age?.Hours ?? 1;
        features.Add(
            OwnAge
                + (FeatureTable.Bucket(age.Hours / whole, AgeLimits) * 2)
                + (decision.IsTopLevel ? 1 : 0)
        );
        if (!decision.IsTopLevel && comments[decision.Parent].Age is { } parentAge)
        {
            var gap = FeatureTable.Bucket(parentAge.Hours - age.Hours, GapLimits);
            features.Add(parentAge == age ? SameWords : Gap + gap);
            features.Add(
                GapByClosed
                    + (((gap * 3) + int.Min(decision.Closed, 2)) * 3)
                    + int.Min(decision.Depth - 1, 2)
            );
        }

        if (decision.Closed > 0)
        {
            AddClosed(decision, features, age, whole);
        }
    }

    private static void AddClosed(
        in Decision decision,
        FeatureVector features,
        AgeInterval age,
        double whole
    )
    {
        var comments = decision.Evidence.Comments;
        if (comments[decision.Path.Comment].Age is { } leafAge)
        {
            var bucket = FeatureTable.Bucket(leafAge.Hours / whole, AgeLimits);
            features.Add(LeafAge + (bucket * 4) + int.Min(decision.Path.Length - 1, 3));
        }

        if (
            decision.PreviousSibling is { } sibling
            && comments[sibling.Comment].Age is { } siblingAge
        )
        {
            var relation =
                siblingAge == age ? 0
                : age.IsOlderThan(siblingAge) ? 1
                : 2;
            features.Add(SiblingOlder + (relation * 2) + (decision.IsTopLevel ? 1 : 0));
        }

        for (var node = decision.Path; node.Length > decision.Target.Length; node = node.Parent!)
        {
            if (comments[node.Comment].Age is { } closedAge && age.IsOlderThan(closedAge))
            {
                features.Add(ClosedNewer);
                return;
            }
        }
    }
}
