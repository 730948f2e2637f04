namespace ThreadLsp.Analysis.Nesting;

/// <summary>How a comment stands to one it could answer, whatever else is open.</summary>
/// <param name="score">What its features are worth.</param>
/// <param name="features">The features, where learning needs them; else null.</param>
/// <param name="measures">How the texts stand to each other.</param>
/// <param name="quotes">A bit for each quote of the comment that the other text holds.</param>
internal sealed class Arc(
    double score,
    (int Feature, double Value)[]? features,
    in PairMeasures measures,
    uint quotes
)
{
    public double Score { get; set; } = score;

    /// <summary>The version of the weights that the score is of; only learning changes them.</summary>
    public int Version { get; set; }

    public (int Feature, double Value)[]? Features { get; } = features;

    public PairMeasures Measures { get; } = measures;

    public uint Quotes { get; } = quotes;
}
