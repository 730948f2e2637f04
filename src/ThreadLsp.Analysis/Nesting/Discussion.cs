namespace ThreadLsp.Analysis.Nesting;

/// <summary>A story as the decoder looks at it, and the measuring of its comments against each other.</summary>
/// <param name="story">What all comments have in common.</param>
/// <param name="view">The title and the story's own text.</param>
/// <param name="weights">What each feature is worth in dumps like this one.</param>
/// <param name="keepsFeatures">True to keep the features of each pair, for learning.</param>
internal sealed class Discussion(
    StoryEvidence story,
    CommentView view,
    TraitWeights weights,
    bool keepsFeatures = false
)
{
    /// <summary>What a word of the story weighs, about: the real weights change with every comment.</summary>
    private const double StoryWordWeight = 3;

    private readonly FeatureVector features = new();
    private TraitWeights learned = weights;
    private int weightsVersion;
    private readonly CommentContext root = CreateRoot(view);

    public StoryEvidence Story { get; } = story;

    public CommentView View { get; } = view;

    public double[] Weights => learned.Features;

    /// <summary>How a probability is told as a confidence; see <see cref="TraitWeights"/>.</summary>
    public double Certainty => learned.Certainty;

    /// <summary>Changes the weights, for learning: what was measured is kept, and scored again when it is next asked for.</summary>
    public void Learn(TraitWeights weights)
    {
        learned = weights;
        weightsVersion++;
    }

    /// <summary>How a comment stands to an earlier one, or to the story (null); measured once.</summary>
    public Arc GetArc(CommentContext comment, CommentContext? parent)
    {
        var key = parent ?? root;
        if (comment.FindArc(key) is not { } arc)
        {
            arc = Measure(comment, parent);
            comment.Remember(key, arc);
        }
        else if (arc.Version != weightsVersion)
        {
            arc.Score = FeatureVector.Score(arc.Features, Weights);
            arc.Version = weightsVersion;
        }

        return arc;
    }

    private static CommentContext CreateRoot(CommentView view)
    {
        var weights = new double[view.WordNumbers.Length];
        weights.AsSpan().Fill(StoryWordWeight);
        return new(
            new CommentEvidence(string.Empty, null, false, view, -1),
            WordStatistics.Create(view, weights, [], []),
            [],
            0,
            0,
            default
        );
    }

    private Arc Measure(CommentContext comment, CommentContext? parent)
    {
        AnalysisWork.CountComparison();
        var other = parent ?? root;
        var measures = PairMeasures.Compare(comment, other.View, other.Words);
        var decision = new ArcDecision(
            this,
            comment,
            parent,
            measures,
            FindQuotes(comment, parent)
        );
        features.Clear();
        RuleFeatures.AddArc(decision, features);
        TimeFeatures.AddArc(decision, features);
        AuthorFeatures.AddArc(decision, features);
        QuoteFeatures.AddArc(decision, features);
        LexicalFeatures.AddArc(decision, features);
        CueFeatures.AddArc(decision, features);
        WordFeatures.AddArc(decision, features);
        return new(
            features.Score(Weights),
            keepsFeatures ? features.Entries.ToArray() : null,
            measures,
            decision.Quotes
        )
        {
            Version = weightsVersion,
        };
    }

    private uint FindQuotes(CommentContext comment, CommentContext? parent)
    {
        var found = 0u;
        for (var quote = 0; quote < comment.QuoteSources.Length; quote++)
        {
            var isHere = parent is null
                ? comment.View.Quotes[quote].IsIn(View.Own)
                : Array.IndexOf(comment.QuoteSources[quote], parent.View) >= 0;
            found |= isHere ? 1u << quote : 0;
        }

        return found;
    }
}
