namespace ThreadLsp.Analysis.Nesting;

/// <summary>A comment and one it could answer, as the features of the two look at them.</summary>
/// <param name="Discussion">What all comments have in common.</param>
/// <param name="Comment">The comment to be placed.</param>
/// <param name="Parent">The one it could answer; null for the story.</param>
/// <param name="Measures">How the two texts stand to each other.</param>
/// <param name="Quotes">A bit for each quote of the comment that the other text holds.</param>
internal readonly record struct ArcDecision(
    Discussion Discussion,
    CommentContext Comment,
    CommentContext? Parent,
    PairMeasures Measures,
    uint Quotes
)
{
    /// <summary>True where the story is answered.</summary>
    public bool IsTopLevel => Parent is null;

    /// <summary>1 where the story is answered, else 0: many features have a variant for each.</summary>
    public int Top => Parent is null ? 1 : 0;
}
