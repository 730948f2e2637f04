using System.Collections.Frozen;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>How comments begin and end: "No", "This", "Thanks", a question and what may be its answer.</summary>
internal static class CueFeatures
{
    private static readonly double[] LengthLimits = [3, 8, 15, 30, 60, 120, 240];

    private static readonly string[] FirstWords =
    [
        "a",
        "actually",
        "agreed",
        "ah",
        "also",
        "and",
        "any",
        "as",
        "because",
        "but",
        "can",
        "correct",
        "did",
        "do",
        "does",
        "don't",
        "even",
        "exactly",
        "from",
        "good",
        "great",
        "have",
        "hey",
        "hmm",
        "how",
        "i",
        "i'd",
        "i'm",
        "i've",
        "if",
        "in",
        "interesting",
        "is",
        "it",
        "it's",
        "just",
        "love",
        "maybe",
        "my",
        "no",
        "nope",
        "not",
        "of",
        "oh",
        "ok",
        "one",
        "or",
        "same",
        "seems",
        "so",
        "sorry",
        "still",
        "sure",
        "thank",
        "thanks",
        "that",
        "that's",
        "the",
        "then",
        "there",
        "these",
        "they",
        "this",
        "to",
        "true",
        "well",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "why",
        "wow",
        "yeah",
        "yep",
        "yes",
        "you",
        "you're",
        "your",
    ];

    private static readonly FrozenDictionary<string, int> WordNumbers = FirstWords
        .Select((word, number) => (word, number))
        .ToFrozenDictionary(entry => entry.word, entry => entry.number + 1, StringComparer.Ordinal);

    private static readonly int FirstWord = FeatureTable.Register(
        "cue.first-word",
        (FirstWords.Length + 1) * 2
    );
    private static readonly int AfterQuestion = FeatureTable.Register(
        "cue.first-word-after-question",
        FirstWords.Length + 1
    );
    private static readonly int SecondPerson = FeatureTable.Register("cue.second-person", 3 * 2);
    private static readonly int Question = FeatureTable.Register("cue.question", 3 * 2);
    private static readonly int Link = FeatureTable.Register("cue.link", 2);
    private static readonly int Article = FeatureTable.Register("cue.article", 2);
    private static readonly int Length = FeatureTable.Register("cue.length", 8 * 2);
    private static readonly int ParentQuestion = FeatureTable.Register("cue.parent-question", 3);
    private static readonly int ParentLength = FeatureTable.Register("cue.parent-length", 8);
    private static readonly int LeafQuestion = FeatureTable.Register("cue.closed-question", 3);
    private static readonly int LeafLength = FeatureTable.Register("cue.closed-length", 8);
    private static readonly int SiblingQuestion = FeatureTable.Register("cue.sibling-question", 3);

    public static void Load() => _ = FirstWord;

    public static void Add(in Decision decision, FeatureVector features)
    {
        var evidence = decision.Evidence;
        var view = evidence.Views[decision.Comment];
        var top = decision.IsTopLevel ? 1 : 0;
        var isBare = evidence.Comments[decision.Comment].IsBare;
        var word = WordNumbers.GetValueOrDefault(view.FirstWord);
        if (!isBare)
        {
            features.Add(FirstWord + (word * 2) + top);
            features.Add(SecondPerson + (view.SecondPerson * 2) + top);
            features.Add(Question + (Ask(view) * 2) + top);
            features.Add(Length + (FeatureTable.Bucket(view.WordCount, LengthLimits) * 2) + top);
            if (view.HasLink)
            {
                features.Add(Link + top);
            }

            if (view.SpeaksOfArticle)
            {
                features.Add(Article + top);
            }
        }

        if (!decision.IsTopLevel && !evidence.Comments[decision.Parent].IsBare)
        {
            var parent = evidence.Views[decision.Parent];
            features.Add(ParentQuestion + Ask(parent));
            features.Add(ParentLength + FeatureTable.Bucket(parent.WordCount, LengthLimits));
            if (parent.HasQuestion && !isBare)
            {
                features.Add(AfterQuestion + word);
            }
        }

        if (decision.Closed > 0)
        {
            AddClosed(decision, features);
        }
    }

    private static void AddClosed(in Decision decision, FeatureVector features)
    {
        var evidence = decision.Evidence;
        if (!evidence.Comments[decision.Path.Comment].IsBare)
        {
            var leaf = evidence.Views[decision.Path.Comment];
            features.Add(LeafQuestion + Ask(leaf));
            features.Add(LeafLength + FeatureTable.Bucket(leaf.WordCount, LengthLimits));
        }

        if (decision.PreviousSibling is { } sibling && !evidence.Comments[sibling.Comment].IsBare)
        {
            features.Add(SiblingQuestion + Ask(evidence.Views[sibling.Comment]));
        }
    }

    private static int Ask(CommentView view) =>
        view.EndsWithQuestion ? 2
        : view.HasQuestion ? 1
        : 0;
}
