using System.Numerics;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>Whose words a comment quotes, with or without the sign of a quote.</summary>
internal static class QuoteFeatures
{
    private static readonly double[] RunLimits = [2.5, 3.5, 4.5, 6.5, PairMeasures.LongestRun];

    private static readonly int Here = FeatureTable.Register("quote.here");
    private static readonly int HereShare = FeatureTable.Register("quote.here-share");
    private static readonly int Elsewhere = FeatureTable.Register("quote.elsewhere");
    private static readonly int Nowhere = FeatureTable.Register("quote.nowhere", 2);
    private static readonly int TopLevelFound = FeatureTable.Register("quote.top-level-found");
    private static readonly int FromStory = FeatureTable.Register("quote.from-story");
    private static readonly int CommonRun = FeatureTable.Register("quote.common-run", 6);
    private static readonly int SameQuote = FeatureTable.Register("quote.same");
    private static readonly int InlineHere = FeatureTable.Register("quote.inline-here");
    private static readonly int InlineOnlyHere = FeatureTable.Register("quote.inline-only-here");
    private static readonly int InlineElsewhere = FeatureTable.Register(
        "quote.inline-elsewhere",
        2
    );
    private static readonly int InlineFromStory = FeatureTable.Register("quote.inline-from-story");

    public static void Load() => _ = Here;

    public static void AddArc(in ArcDecision decision, FeatureVector features)
    {
        var view = decision.Comment.View;
        AddQuotedLines(decision, features, view.QuotedLines);
        AddInline(decision, features, view.QuotedLines);
        if (decision.Parent is not { } parent || view.WordCount == 0)
        {
            return;
        }

        if (decision.Measures.CommonRun > 2)
        {
            features.Add(CommonRun + FeatureTable.Bucket(decision.Measures.CommonRun, RunLimits));
        }

        if (HaveCommonQuote(view, parent.View))
        {
            features.Add(SameQuote);
        }
    }

    private static void AddQuotedLines(in ArcDecision decision, FeatureVector features, int count)
    {
        if (count == 0)
        {
            return;
        }

        var here = BitOperations.PopCount(decision.Quotes & ((1u << count) - 1));
        var found = decision.Comment.QuoteSources.Take(count).Any(sources => sources.Length > 0);
        if (decision.IsTopLevel)
        {
            features.Add(found ? TopLevelFound : Nowhere + 1);
            if (here > 0)
            {
                features.Add(FromStory);
            }
        }
        else if (here > 0)
        {
            features.Add(Here);
            features.Add(HereShare, (double)here / count);
        }
        else
        {
            features.Add(found ? Elsewhere : Nowhere);
        }
    }

    private static void AddInline(in ArcDecision decision, FeatureVector features, int first)
    {
        var sources = decision.Comment.QuoteSources;
        if (sources.Length == first)
        {
            return;
        }

        var here = decision.Quotes >> first;
        if (decision.IsTopLevel)
        {
            if (here != 0)
            {
                features.Add(InlineFromStory);
            }

            if (sources.Skip(first).Any(found => found.Length > 0))
            {
                features.Add(InlineElsewhere + 1);
            }

            return;
        }

        if (here == 0)
        {
            if (sources.Skip(first).Any(found => found.Length > 0))
            {
                features.Add(InlineElsewhere);
            }

            return;
        }

        features.Add(InlineHere);
        for (var quote = first; quote < sources.Length; quote++)
        {
            if ((decision.Quotes & (1u << quote)) != 0 && sources[quote].Length == 1)
            {
                features.Add(InlineOnlyHere);
                return;
            }
        }
    }

    private static bool HaveCommonQuote(CommentView view, CommentView other)
    {
        foreach (var quote in view.Quotes.AsSpan(0, view.QuotedLines))
        {
            if (other.Quotes.AsSpan(0, other.QuotedLines).Contains(quote))
            {
                return true;
            }
        }

        return false;
    }
}
