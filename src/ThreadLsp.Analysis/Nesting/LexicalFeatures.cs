namespace ThreadLsp.Analysis.Nesting;

/// <summary>What a comment is about, against each comment it could answer and the title.</summary>
internal static class LexicalFeatures
{
    private static readonly double[] CosineLimits = [0, 0.03, 0.07, 0.12, 0.2, 0.35];
    private static readonly double[] BestLimits = [0.03, 0.08, 0.15, 0.25];

    private static readonly int Cosine = FeatureTable.Register("words.cosine", 2);
    private static readonly int CosineBucket = FeatureTable.Register("words.cosine-bucket", 7 * 2);
    private static readonly int Share = FeatureTable.Register("words.share", 2);
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

    public static void Add(in Decision decision, FeatureVector features)
    {
        var evidence = decision.Evidence;
        if (evidence.Comments[decision.Comment].IsBare)
        {
            return;
        }

        var top = decision.IsTopLevel ? 1 : 0;
        var pair = evidence.Compare(decision.Comment, decision.Parent);
        features.Add(Cosine + top, pair.Cosine);
        features.Add(CosineBucket + (FeatureTable.Bucket(pair.Cosine, CosineLimits) * 2) + top);
        features.Add(Share + top, pair.Share);
        if (!decision.IsTopLevel)
        {
            AddExclusive(pair, features);
        }

        if (decision.PreviousSibling is { } sibling && !evidence.Comments[sibling.Comment].IsBare)
        {
            features.Add(LikeSibling, evidence.Compare(decision.Comment, sibling.Comment).Cosine);
        }

        AddPath(decision, features);
    }

    private static void AddExclusive(PairMeasures pair, FeatureVector features)
    {
        if (pair.Only > 0)
        {
            features.Add(Exclusive, double.Min(pair.Only, 30) / 10);
            features.Add(AnyExclusive);
        }

        features.Add(FirstHere, double.Min(pair.First, 30) / 10);
    }

    private static void AddPath(in Decision decision, FeatureVector features)
    {
        var evidence = decision.Evidence;
        var (best, bestShare, own) = (decision.Path, 0.0, 0.0);
        var (all, closed, here) = (0.0, 0.0, 0.0);
        for (
            var node = decision.Path;
            node.Parent is not null && decision.Path.Length - node.Length < Lattice.MostCandidates;
            node = node.Parent
        )
        {
            var (_, share, only, _, _) = evidence.Compare(decision.Comment, node.Comment);
            (best, bestShare) = share > bestShare ? (node, share) : (best, bestShare);
            all += only;
            closed += node.Length > decision.Target.Length ? only : 0;
            if (ReferenceEquals(node, decision.Target))
            {
                (own, here) = (share, only);
            }
        }

        if (bestShare > 0)
        {
            if (ReferenceEquals(best, decision.Target))
            {
                features.Add(Best);
                features.Add(BestShare, bestShare);
            }
            else if (decision.IsTopLevel)
            {
                features.Add(TopLevelBehind + FeatureTable.Bucket(bestShare, BestLimits));
            }
            else
            {
                features.Add(Behind, bestShare - own);
            }
        }

        if (all > 0)
        {
            features.Add(ExclusiveShare, here / all);
            features.Add(ExclusiveClosed, double.Min(closed, 30) / 10);
        }
    }
}
