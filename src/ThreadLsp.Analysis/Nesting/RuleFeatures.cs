namespace ThreadLsp.Analysis.Nesting;

/// <summary>What cannot be: rules that hold in every dump.</summary>
internal static class RuleFeatures
{
    /// <summary>What breaking a rule costs: more than all else can gain. It is not learned.</summary>
    public const double Cost = -40;

    /// <summary>The depth at which saved pages print headers without text, and below which they print nothing.</summary>
    public const int BareDepth = 3;

    private static readonly int First = FeatureTable.Register("rule.older-than-parent");
    private static readonly int WrongDepth = FeatureTable.Register("rule.bare-depth");
    private static readonly int OwnAuthor = FeatureTable.Register("rule.own-author");
    private static readonly int DeeperQuote = FeatureTable.Register("rule.deeper-quote");
    private static readonly int QuoteLeft = FeatureTable.Register("rule.quote-not-answered");
    private static readonly int End = FeatureTable.Register("rule.not-where-it-is-known");

    public static void Load() => _ = First;

    /// <summary>True for a feature that is a rule.</summary>
    public static bool IsRule(int feature) => feature >= First && feature <= End;

    /// <summary>True where a decision breaks a rule that no evidence outweighs.</summary>
    public static bool Break(ReadOnlySpan<(int Feature, double Value)> features)
    {
        foreach (var (feature, value) in features)
        {
            if (feature >= First && feature <= End && value >= 0.2)
            {
                return true;
            }
        }

        return false;
    }

    public static void AddArc(in ArcDecision decision, FeatureVector features)
    {
        var comment = decision.Comment;
        if (comment.Known.IsKnown && !ReferenceEquals(comment.Known.Parent, decision.Parent))
        {
            // Somebody has said so: worth more than all rules together.
            features.Add(End, 5);
        }

        AddQuotes(decision, features);
        if (decision.Parent?.Evidence is not { } parent)
        {
            return;
        }

        if (
            comment.Evidence.Age is { } age
            && parent.Age is { } parentAge
            && age.IsOlderThan(parentAge)
        )
        {
            features.Add(First);
        }

        if (
            comment.Evidence.AuthorNumber >= 0
            && comment.Evidence.AuthorNumber == parent.AuthorNumber
        )
        {
            features.Add(OwnAuthor, 0.25);
        }
    }

    public static void AddPath(in PathDecision decision, FeatureVector features)
    {
        var comment = decision.Comment.Evidence;
        var isDeleted = comment is { IsBare: true, IsDeleted: true };
        if (
            decision.Discussion.Story.HasBare
            && !isDeleted
            && comment.IsBare != (decision.Depth == BareDepth)
        )
        {
            // The farther from its depth, the worse: where no place is right, the nearest one is taken.
            features.Add(WrongDepth, 1 + (0.1 * int.Abs(decision.Depth - BareDepth)));
        }

        if (decision.Depth < decision.Comment.LeastDepth)
        {
            // What a bare header further down will ask for is asked for here, while such hypotheses are still kept.
            features.Add(WrongDepth, 1 + (0.1 * (decision.Comment.LeastDepth - decision.Depth)));
        }

        // What stands between quotation marks is often a common phrase: no rule.
        var lines = (1u << decision.Comment.View.QuotedLines) - 1;
        if (!decision.IsTopLevel && HasQuoteHigherUp(decision, lines))
        {
            features.Add(DeeperQuote, 0.1);
        }
    }

    /// <summary>Words that somebody has written are quoted, and this is not where they stand.</summary>
    private static void AddQuotes(in ArcDecision decision, FeatureVector features)
    {
        var lines = decision.Comment.View.QuotedLines;
        if (
            (decision.Quotes & ((1u << lines) - 1)) == 0
            && decision.Comment.QuoteSources.Take(lines).Any(sources => sources.Length > 0)
        )
        {
            features.Add(QuoteLeft, 0.06);
        }
    }

    /// <summary>True where a quote is in this parent and in an ancestor of it too: the shallowest is the source.</summary>
    private static bool HasQuoteHigherUp(in PathDecision decision, uint lines)
    {
        var quotes = decision.Arc.Quotes & lines;
        for (var above = decision.Candidate + 1; above < decision.Path.Count - 1; above++)
        {
            if ((quotes & decision.Path.Arcs[above].Quotes) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
