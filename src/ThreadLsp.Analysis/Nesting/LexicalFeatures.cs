namespace ThreadLsp.Analysis.Nesting;

/// <summary>What a comment is about, against each comment it could answer and the title.</summary>
internal static class LexicalFeatures
{
    private static readonly double[] CosineLimits = [0, 0.03, 0.07, 0.12, 0.2, 0.35];
    private static readonly double[] BestLimits = [0.03, 0.08, 0.15, 0.25];

    private static readonly int Cosine = FeatureTable.Register("words.cosine", 2);
    private static readonly int CosineBucket = FeatureTable.Register("words.cosine-bucket", 7 * 2);
    private static readonly int Share = FeatureTable.Register("words.share", 2);
    private static readonly int Shared = FeatureTable.Register("words.shared", 2);
    private static readonly int Exclusive = FeatureTable.Register("words.only-here");
    private static readonly int AnyExclusive = FeatureTable.Register("words.any-only-here");
    private static readonly int FirstHere = FeatureTable.Register("words.first-here");
    private static readonly int Best = FeatureTable.Register("words.best-on-path");
    private static readonly int BestShare = FeatureTable.Register("words.best-share");
    private static readonly int Behind = FeatureTable.Register("words.behind-best");
    private static readonly int TopLevelBehind = FeatureTable.Register("words.top-level-behind", 5);
    private static readonly int ExclusiveClosed = FeatureTable.Register("words.only-in-closed");
    private static readonly int ExclusiveShare = FeatureTable.Register("words.share-of-only");
    private static readonly int LikeSibling = FeatureTable.Register("words.like-sibling");

    public static void Load() => _ = Cosine;

    public static void AddArc(in ArcDecision decision, FeatureVector features)
    {
        if (decision.Comment.Evidence.IsBare)
        {
            return;
        }

        var measures = decision.Measures;
        var top = decision.Top;
        features.Add(Cosine + top, measures.Cosine);
        features.Add(CosineBucket + (FeatureTable.Bucket(measures.Cosine, CosineLimits) * 2) + top);
        features.Add(Share + top, measures.Share);
        features.Add(Shared + top, double.Min(measures.Shared, 40) / 10);
        if (decision.IsTopLevel)
        {
            return;
        }

        if (measures.Only > 0)
        {
            features.Add(Exclusive, double.Min(measures.Only, 30) / 10);
            features.Add(AnyExclusive);
        }

        features.Add(FirstHere, double.Min(measures.First, 30) / 10);
    }

    public static void AddPath(in PathDecision decision, FeatureVector features)
    {
        if (decision.Comment.Evidence.IsBare)
        {
            return;
        }

        var path = decision.Path;
        if (decision.PreviousSibling?.Comment is { Evidence.IsBare: false } sibling)
        {
            features.Add(
                LikeSibling,
                decision.Discussion.GetArc(decision.Comment, sibling).Measures.Cosine
            );
        }

        if (path.Best == decision.Candidate)
        {
            features.Add(Best);
            features.Add(BestShare, path.BestShare);
        }
        else if (path.Best >= 0 && decision.IsTopLevel)
        {
            features.Add(TopLevelBehind + FeatureTable.Bucket(path.BestShare, BestLimits));
        }
        else if (path.Best >= 0)
        {
            features.Add(Behind, path.BestShare - decision.Arc.Measures.Share);
        }

        if (path.AllOnly > 0)
        {
            if (!decision.IsTopLevel)
            {
                features.Add(ExclusiveShare, decision.Arc.Measures.Only / path.AllOnly);
            }

            features.Add(
                ExclusiveClosed,
                double.Min(path.GetClosedOnly(decision.Candidate), 30) / 10
            );
        }
    }
}
