namespace ThreadLsp.Analysis.Nesting;

/// <summary>How threads grow: how many levels a comment closes, from which depth to which, after how many replies.</summary>
internal static class ShapeFeatures
{
    private const int Depths = 6;

    private static readonly double[] SizeLimits = [1, 2, 4, 8, 16, 32];

    private static readonly int Closed = FeatureTable.Register("shape.closed", 2 * 5 * 4);
    private static readonly int Transition = FeatureTable.Register(
        "shape.transition",
        2 * Depths * Depths * 4
    );
    private static readonly int TopLevel = FeatureTable.Register("shape.top-level", 2);
    private static readonly int SiblingSize = FeatureTable.Register("shape.sibling-size", 3 * 7);

    public static void Load() => _ = Closed;

    public static void Add(in Decision decision, FeatureVector features)
    {
        var evidence = decision.Evidence;
        var form = evidence.HasBare ? 0 : 1;
        if (decision.IsTopLevel)
        {
            features.Add(TopLevel + form);
        }

        if (decision.Path.Parent is null)
        {
            return;
        }

        var bare =
            (evidence.Comments[decision.Path.Comment].IsBare ? 2 : 0)
            + (evidence.Comments[decision.Comment].IsBare ? 1 : 0);
        features.Add(Closed + (((form * 5) + int.Min(decision.Closed, 4)) * 4) + bare);
        var from = int.Min(decision.Path.Length - 1, Depths - 1);
        var to = int.Min(decision.Depth, Depths - 1);
        features.Add(Transition + (((((form * Depths) + from) * Depths) + to) * 4) + bare);
        if (decision.PreviousSibling is { } sibling)
        {
            var size = FeatureTable.Bucket(decision.Comment - sibling.Comment, SizeLimits);
            features.Add(SiblingSize + (int.Min(decision.Depth, 2) * 7) + size);
        }
    }
}
