namespace ThreadLsp.Analysis.Nesting;

/// <summary>How threads grow: how many levels a comment closes, and how deep it stands in a discussion that goes so deep.</summary>
internal static class ShapeFeatures
{
    private static readonly int Closed = FeatureTable.Register("shape.closed", 2 * 5 * 4);
    private static readonly int TopLevel = FeatureTable.Register("shape.top-level", 2);
    private static readonly int DepthByBare = FeatureTable.Register("shape.depth-by-bare", 3);

    public static void Load() => _ = Closed;

    public static void AddPath(in PathDecision decision, FeatureVector features)
    {
        var form = decision.Discussion.Story.HasBare ? 0 : 1;
        if (decision.IsTopLevel)
        {
            features.Add(TopLevel + form);
        }

        if (decision.Discussion.Story.HasBare)
        {
            // The more headers are bare, the deeper the whole discussion has gone.
            features.Add(
                DepthByBare + int.Min(2, decision.Depth),
                (decision.Discussion.Story.BareShare - 3) / 3.0
            );
        }

        if (decision.Leaf.Comment is not { } leaf)
        {
            return;
        }

        var bare = (leaf.Evidence.IsBare ? 2 : 0) + (decision.Comment.Evidence.IsBare ? 1 : 0);
        features.Add(Closed + (((form * 5) + int.Min(decision.Closed, 4)) * 4) + bare);
    }
}
