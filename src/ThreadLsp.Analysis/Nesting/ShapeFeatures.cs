namespace ThreadLsp.Analysis.Nesting;

/// <summary>How threads grow: how many levels a comment closes, from which depth to which.</summary>
internal static class ShapeFeatures
{
    private const int Depths = 6;

    private static readonly int Closed = FeatureTable.Register("shape.closed", 2 * 5 * 4);
    private static readonly int Transition = FeatureTable.Register(
        "shape.transition",
        2 * Depths * Depths * 4
    );
    private static readonly int TopLevel = FeatureTable.Register("shape.top-level", 2);

    public static void Load() => _ = Closed;

    public static void AddPath(in PathDecision decision, FeatureVector features)
    {
        var form = decision.Discussion.Story.HasBare ? 0 : 1;
        if (decision.IsTopLevel)
        {
            features.Add(TopLevel + form);
        }

        if (decision.Leaf.Comment is not { } leaf)
        {
            return;
        }

        var bare = (leaf.Evidence.IsBare ? 2 : 0) + (decision.Comment.Evidence.IsBare ? 1 : 0);
        features.Add(Closed + (((form * 5) + int.Min(decision.Closed, 4)) * 4) + bare);
        var from = int.Min(decision.Leaf.Length - 1, Depths - 1);
        var to = int.Min(decision.Depth, Depths - 1);
        features.Add(Transition + (((((form * Depths) + from) * Depths) + to) * 4) + bare);
    }
}
