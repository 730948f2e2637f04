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
    private static readonly int SubmitterToTopLevel = FeatureTable.Register(
        "author.submitter-to-top-level",
        2
    );

    public static void Load() => _ = Self;

    public static void AddArc(in ArcDecision decision, FeatureVector features)
    {
        var comment = decision.Comment;
        var author = comment.Evidence.AuthorNumber;
        var submitter = decision.Discussion.Story.Author;
        features.Add(Seen + (comment.SeenBefore * 2) + decision.Top);
        if (IsSame(author, submitter))
        {
            features.Add(Submitter + decision.Top);
        }

        if (decision.Parent?.Evidence is not { } parent)
        {
            return;
        }

        if (IsSame(author, parent.AuthorNumber))
        {
            features.Add(Self + (comment.Evidence.IsBare ? 1 : 0));
        }

        if (IsSame(parent.AuthorNumber, submitter))
        {
            features.Add(ToSubmitter);
        }

        if (
            parent.Author.Length >= 4
            && comment.View.Own.Contains(parent.Author, StringComparison.OrdinalIgnoreCase)
        )
        {
            features.Add(Mentioned);
        }
    }

    public static void AddPath(in PathDecision decision, FeatureVector features)
    {
        var author = decision.Comment.Evidence.AuthorNumber;
        if (author < 0)
        {
            return;
        }

        var isBare = decision.Comment.Evidence.IsBare ? 1 : 0;
        var above = FindOwn(decision.Path, author, decision.Candidate + 1, decision.Path.Count);
        if (above >= 0)
        {
            features.Add(above == decision.Candidate + 1 ? Returns + isBare : OwnHigherUp);
        }

        if (author == decision.Discussion.Story.Author && !decision.IsTopLevel)
        {
            // The submitter answers those who answer the story, and so on down one dialogue.
            features.Add(SubmitterToTopLevel + (decision.Depth == 1 ? 0 : 1));
        }

        if (decision.Closed == 0)
        {
            return;
        }

        if (FindOwn(decision.Path, author, 1, 2) >= 0)
        {
            features.Add(ReturnMissed);
        }

        if (decision.PreviousSibling?.Comment!.Evidence.AuthorNumber == author)
        {
            features.Add(SiblingIsOwn);
        }

        if (FindOwn(decision.Path, author, 0, decision.Candidate) >= 0)
        {
            features.Add(ClosesOwn);
        }
    }

    /// <summary>The first of some candidates that is by an author; -1 where none is.</summary>
    private static int FindOwn(OpenPath path, int author, int first, int end)
    {
        for (var candidate = first; candidate < int.Min(end, path.Count); candidate++)
        {
            if (path.Nodes[candidate].Comment?.Evidence.AuthorNumber == author)
            {
                return candidate;
            }
        }

        return -1;
    }

    private static bool IsSame(int author, int other) => author >= 0 && author == other;
}
