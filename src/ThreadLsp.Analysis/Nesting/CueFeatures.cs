namespace ThreadLsp.Analysis.Nesting;

/// <summary>How comments begin and end: "No", "This", "Thanks", a question and what may be its answer.</summary>
internal static class CueFeatures
{
    private static readonly double[] LengthLimits = [3, 8, 15, 30, 60, 120, 240];

    private static readonly int FirstWord = FeatureTable.Register(
        "cue.first-word",
        Openings.WordCount * 2
    );
    private static readonly int SecondPerson = FeatureTable.Register("cue.second-person", 3 * 4);
    private static readonly int Question = FeatureTable.Register("cue.question", 3 * 2);
    private static readonly int Link = FeatureTable.Register("cue.link", 2);
    private static readonly int LinkAfterQuestion = FeatureTable.Register(
        "cue.link-after-question"
    );
    private static readonly int Article = FeatureTable.Register("cue.article", 2);
    private static readonly int OfComment = FeatureTable.Register("cue.of-comment", 2);
    private static readonly int Length = FeatureTable.Register("cue.length", 8 * 2);
    private static readonly int LengthByClosed = FeatureTable.Register(
        "cue.length-by-closed",
        8 * 3
    );
    private static readonly int ParentQuestion = FeatureTable.Register("cue.parent-question", 3);
    private static readonly int ParentLength = FeatureTable.Register("cue.parent-length", 8);
    private static readonly int LeafQuestion = FeatureTable.Register("cue.closed-question", 3);
    private static readonly int LeafLength = FeatureTable.Register("cue.closed-length", 8);
    private static readonly int SiblingQuestion = FeatureTable.Register(
        "cue.sibling-question",
        3 * 2
    );

    public static void Load() => _ = FirstWord;

    public static void AddArc(in ArcDecision decision, FeatureVector features)
    {
        var view = decision.Comment.View;
        var isBare = decision.Comment.Evidence.IsBare;
        var top = decision.Top;
        if (!isBare)
        {
            var isQuestion = decision.Discussion.Story.IsQuestion ? 2 : 0;
            features.Add(FirstWord + (view.FirstWord * 2) + top);
            features.Add(SecondPerson + (view.SecondPerson * 4) + isQuestion + top);
            features.Add(Question + (view.Question * 2) + top);
            features.Add(Length + (FeatureTable.Bucket(view.WordCount, LengthLimits) * 2) + top);
            AddIf(features, view.HasLink, Link + top);
            AddIf(features, view.SpeaksOfArticle, Article + top);
            AddIf(features, view.SpeaksOfComment, OfComment + top);
        }

        if (decision.Parent is { Evidence.IsBare: false, View: var parent })
        {
            features.Add(ParentQuestion + parent.Question);
            features.Add(ParentLength + FeatureTable.Bucket(parent.WordCount, LengthLimits));
            AddIf(features, parent.Question > 0 && view.HasLink, LinkAfterQuestion);
        }
    }

    public static void AddPath(in PathDecision decision, FeatureVector features)
    {
        var comment = decision.Comment;
        if (!comment.Evidence.IsBare && !decision.IsTopLevel)
        {
            var closed = int.Min(decision.Closed, 2);
            var length = FeatureTable.Bucket(comment.View.WordCount, LengthLimits);
            features.Add(LengthByClosed + (length * 3) + closed);
        }

        if (decision.Closed == 0)
        {
            return;
        }

        if (decision.Leaf.Comment is { Evidence.IsBare: false, View: var leaf })
        {
            features.Add(LeafQuestion + leaf.Question);
            features.Add(LeafLength + FeatureTable.Bucket(leaf.WordCount, LengthLimits));
        }

        if (decision.PreviousSibling?.Comment is { Evidence.IsBare: false, View: var sibling })
        {
            features.Add(SiblingQuestion + (sibling.Question * 2) + decision.Top);
        }
    }

    private static void AddIf(FeatureVector features, bool condition, int feature)
    {
        if (condition)
        {
            features.Add(feature);
        }
    }
}
