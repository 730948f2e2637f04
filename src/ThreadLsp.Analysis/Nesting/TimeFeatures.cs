namespace ThreadLsp.Analysis.Nesting;

/// <summary>How long after its parent a comment was written, and how its age stands to those around it.</summary>
internal static class TimeFeatures
{
    private static readonly double[] GapLimits = [0.1, 0.3, 0.6, 1.1, 2.1, 4.1, 8.1, 24];
    private static readonly double[] AgeLimits = [0.05, 0.2, 0.4, 0.6, 0.8, 0.9];

    private static readonly int SameWords = FeatureTable.Register("time.same");
    private static readonly int Gap = FeatureTable.Register("time.gap", 9);
    private static readonly int OwnAge = FeatureTable.Register("time.own-age", 7 * 2);
    private static readonly int LeafAge = FeatureTable.Register("time.leaf-age", 7 * 4);
    private static readonly int SiblingOlder = FeatureTable.Register("time.sibling", 3 * 2);
    private static readonly int ClosedNewer = FeatureTable.Register("time.closed-newer");

    public static void Load() => _ = SameWords;

    /// <summary>Adds what the ages of the two say.</summary>
    public static void AddArc(in ArcDecision decision, FeatureVector features)
    {
        if (decision.Comment.Evidence.Age is not { } age)
        {
            return;
        }

        var whole = decision.Discussion.Story.WholeHours;
        features.Add(
            OwnAge + (FeatureTable.Bucket(age.Hours / whole, AgeLimits) * 2) + decision.Top
        );
        if (decision.Parent?.Evidence.Age is not { } parentAge)
        {
            return;
        }

        var gap = FeatureTable.Bucket(parentAge.Hours - age.Hours, GapLimits);
        features.Add(parentAge == age ? SameWords : Gap + gap);
    }

    public static void AddPath(in PathDecision decision, FeatureVector features)
    {
        if (decision.Comment.Evidence.Age is not { } age)
        {
            return;
        }

        if (decision.Closed > 0)
        {
            AddClosed(decision, features, age);
        }
    }

    private static void AddClosed(in PathDecision decision, FeatureVector features, AgeInterval age)
    {
        if (decision.Leaf.Comment!.Evidence.Age is { } leafAge)
        {
            var share = leafAge.Hours / decision.Discussion.Story.WholeHours;
            var bucket = FeatureTable.Bucket(share, AgeLimits);
            features.Add(LeafAge + (bucket * 4) + int.Min(decision.Leaf.Length - 1, 3));
        }

        if (decision.PreviousSibling?.Comment!.Evidence.Age is { } siblingAge)
        {
            var relation =
                siblingAge == age ? 0
                : age.IsOlderThan(siblingAge) ? 1
                : 2;
            features.Add(SiblingOlder + (relation * 2) + decision.Top);
        }

        for (var closed = 0; closed < decision.Candidate; closed++)
        {
            if (
                decision.Path.Nodes[closed].Comment!.Evidence.Age is { } closedAge
                && age.IsOlderThan(closedAge)
            )
            {
                features.Add(ClosedNewer);
                return;
            }
        }
    }
}
