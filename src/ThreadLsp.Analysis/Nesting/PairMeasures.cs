namespace ThreadLsp.Analysis.Nesting;

/// <summary>How two texts of a discussion stand to each other.</summary>
/// <param name="Cosine">How alike they are.</param>
/// <param name="Share">Which share of the later one is explained by the earlier one.</param>
/// <param name="Only">The weight of the words that have stood in the earlier one only.</param>
/// <param name="First">The weight of the words that stood there first, and elsewhere since.</param>
/// <param name="CommonRun">The longest run of words they share.</param>
internal readonly record struct PairMeasures(
    double Cosine,
    double Share,
    double Only,
    double First,
    double CommonRun
);
