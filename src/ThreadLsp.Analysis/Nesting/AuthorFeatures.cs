namespace ThreadLsp.Analysis.Nesting;

/// <summary>Who talks with whom: A answers B who answered A; nobody answers himself; the submitter answers more than others.</summary>
internal static class AuthorFeatures
{
    private static readonly int Self = FeatureTable.Register("author.self", 2);
    private static readonly int Returns = FeatureTable.Register("author.a-b-a", 2);
    private static readonly int ReturnMissed = FeatureTable.Register("author.a-b-a-missed");
    private static readonly int ClosesOwn = FeatureTable.Register("author.closes-own");
    private static readonly int SiblingIsOwn = FeatureTable.Register("author.sibling-is-own");
    private static readonly int Seen = FeatureTable.Register("author.seen", 3 * 2);
    private static readonly int Submitter = FeatureTable.Register("author.submitter", 2);
    private static readonly int ToSubmitter = FeatureTable.Register("author.to-submitter");
    private static readonly int Mentioned = FeatureTable.Register("author.mentioned");
    private static readonly int OwnHigherUp = FeatureTable.Register("author.own-higher-up");

    public static void Load() => _ = Self;

    public static void Add(in Decision decision, FeatureVector features)
    {
        var evidence = decision.Evidence;
        var comments = evidence.Comments;
        var comment = comments[decision.Comment];
        var author = comment.Author;
        var bare = comment.IsBare ? 1 : 0;
        var top = decision.IsTopLevel ? 1 : 0;
        features.Add(Seen + (int.Min(2, evidence.SeenBefore[decision.Comment]) * 2) + top);
        if (IsSame(author, evidence.Story.Author))
        {
            features.Add(Submitter + top);
        }

        if (!decision.IsTopLevel)
        {
            var parent = comments[decision.Parent].Author;
            if (IsSame(author, parent))
            {
                features.Add(Self + bare);
            }

            if (IsSame(parent, evidence.Story.Author))
            {
                features.Add(ToSubmitter);
            }

            if (
                parent.Length >= 4
                && evidence
                    .Views[decision.Comment]
                    .Own.Contains(parent, StringComparison.OrdinalIgnoreCase)
            )
            {
                features.Add(Mentioned);
            }
        }

        AddPath(decision, features, author, bare);
    }

    private static void AddPath(
        in Decision decision,
        FeatureVector features,
        string author,
        int bare
    )
    {
        var comments = decision.Evidence.Comments;
        if (
            decision.Target.Parent?.Parent is not null
            && IsSame(comments[decision.Target.Parent.Comment].Author, author)
        )
        {
            features.Add(Returns + bare);
        }
        else
        {
            for (var node = decision.Target.Parent; node?.Parent is not null; node = node.Parent)
            {
                if (IsSame(comments[node.Comment].Author, author))
                {
                    features.Add(OwnHigherUp);
                    break;
                }
            }
        }

        if (decision.Closed == 0)
        {
            return;
        }

        if (
            decision.Path.Parent?.Parent is not null
            && IsSame(comments[decision.Path.Parent.Comment].Author, author)
        )
        {
            features.Add(ReturnMissed);
        }

        if (
            decision.PreviousSibling is { } sibling
            && IsSame(comments[sibling.Comment].Author, author)
        )
        {
            features.Add(SiblingIsOwn);
        }

        for (var node = decision.Path; node.Length > decision.Target.Length; node = node.Parent!)
        {
            if (IsSame(comments[node.Comment].Author, author))
            {
                features.Add(ClosesOwn);
                return;
            }
        }
    }

    private static bool IsSame(string author, string? other) =>
        string.Equals(author, other, StringComparison.Ordinal) && author[0] is not ('[' or '<');
}
