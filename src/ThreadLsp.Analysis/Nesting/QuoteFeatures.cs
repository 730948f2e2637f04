namespace ThreadLsp.Analysis.Nesting;

/// <summary>Whose words a comment quotes, with or without the sign of a quote.</summary>
internal static class QuoteFeatures
{
    private static readonly double[] RunLimits = [2.5, 3.5, 4.5, 6.5, ThreadEvidence.LongestRun];

    private static readonly int Here = FeatureTable.Register("quote.here");
    private static readonly int HereShare = FeatureTable.Register("quote.here-share");
    private static readonly int Elsewhere = FeatureTable.Register("quote.elsewhere");
    private static readonly int Nowhere = FeatureTable.Register("quote.nowhere", 2);
    private static readonly int TopLevelFound = FeatureTable.Register("quote.top-level-found");
    private static readonly int FromStory = FeatureTable.Register("quote.from-story");
    private static readonly int CommonRun = FeatureTable.Register("quote.common-run", 6);
    private static readonly int SameQuote = FeatureTable.Register("quote.same");

    public static void Load() => _ = Here;

    public static void Add(in Decision decision, FeatureVector features)
    {
        var evidence = decision.Evidence;
        var view = evidence.Views[decision.Comment];
        AddQuotes(decision, features, view);
        if (decision.IsTopLevel || view.WordCount == 0)
        {
            return;
        }

        var parent = evidence.Views[decision.Parent];
        var run = evidence.Compare(decision.Comment, decision.Parent).CommonRun;
        if (run > 2)
        {
            features.Add(CommonRun + FeatureTable.Bucket(run, RunLimits));
        }

        if (view.Quotes.Any(quote => parent.Quotes.Contains(quote)))
        {
            features.Add(SameQuote);
        }
    }

    private static void AddQuotes(in Decision decision, FeatureVector features, CommentView view)
    {
        var sources = decision.Evidence.QuoteSources[decision.Comment];
        if (sources.Length == 0)
        {
            return;
        }

        var parent = decision.Parent;
        var found = sources.Count(source => source.Length > 0);
        if (decision.IsTopLevel)
        {
            var story = decision.Evidence.StoryView.Own;
            features.Add(found > 0 ? TopLevelFound : Nowhere + 1);
            if (view.Quotes.Any(quote => story.Contains(quote, StringComparison.Ordinal)))
            {
                features.Add(FromStory);
            }

            return;
        }

        var here = sources.Count(source => Array.IndexOf(source, parent) >= 0);
        if (here > 0)
        {
            features.Add(Here);
            features.Add(HereShare, (double)here / sources.Length);
        }
        else
        {
            features.Add(found > 0 ? Elsewhere : Nowhere);
        }
    }
}
