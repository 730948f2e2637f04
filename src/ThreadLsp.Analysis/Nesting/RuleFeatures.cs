namespace ThreadLsp.Analysis.Nesting;

/// <summary>The rules that real dumps do not break. They cost so much that they yield only where nothing else is left.</summary>
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
    private static readonly int End = FeatureTable.Register("rule.not-where-it-is-known");

    public static void Load() => _ = First;

    /// <summary>Sets the weights of the rules.</summary>
    public static void SetCosts(Span<double> weights) => weights[First..(End + 1)].Fill(Cost);

    public static void Add(in Decision decision, FeatureVector features)
    {
        var evidence = decision.Evidence;
        var comment = evidence.Comments[decision.Comment];
        if (comment.FixedParent is { } known && known != decision.Parent)
        {
            // Somebody has said so: worth more than all rules together.
            features.Add(End, 5);
        }

        var isDeleted = comment is { IsBare: true, IsDeleted: true };
        if (evidence.HasBare && !isDeleted && comment.IsBare != (decision.Depth == BareDepth))
        {
            // The farther from its depth, the worse: where no place is right, the nearest one is taken.
            features.Add(WrongDepth, 1 + (0.1 * int.Abs(decision.Depth - BareDepth)));
        }

        if (decision.IsTopLevel)
        {
            return;
        }

        var parent = evidence.Comments[decision.Parent];
        if (comment.Age is { } age && parent.Age is { } parentAge && age.IsOlderThan(parentAge))
        {
            features.Add(First);
        }

        if (
            string.Equals(comment.Author, parent.Author, StringComparison.Ordinal)
            && comment.Author[0] != '['
        )
        {
            features.Add(OwnAuthor, 0.25);
        }

        if (HasQuoteHigherUp(decision))
        {
            features.Add(DeeperQuote, 0.1);
        }
    }

    /// <summary>True where a quote is in this parent and in an ancestor of it too: the shallowest is the source.</summary>
    private static bool HasQuoteHigherUp(in Decision decision)
    {
        foreach (var sources in decision.Evidence.QuoteSources[decision.Comment])
        {
            if (Array.IndexOf(sources, decision.Parent) < 0)
            {
                continue;
            }

            for (var node = decision.Target.Parent; node?.Parent is not null; node = node.Parent)
            {
                if (Array.IndexOf(sources, node.Comment) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
