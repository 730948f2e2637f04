namespace ThreadLsp.Analysis.Nesting;

/// <summary>The features of one decision, as pairs of number and value; used again for the next.</summary>
internal sealed class FeatureVector
{
    private (int Feature, double Value)[] entries = new (int, double)[64];

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>The entries.</summary>
    public ReadOnlySpan<(int Feature, double Value)> Entries => entries.AsSpan(0, Count);

    /// <summary>Adds one.</summary>
    public void Add(int feature, double value = 1)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, entries.Length * 2);
        }

        entries[Count++] = (feature, value);
    }

    /// <summary>Takes all out.</summary>
    public void Clear() => Count = 0;

    /// <summary>The score by some weights.</summary>
    public double Score(ReadOnlySpan<double> weights) => Score(Entries, weights);

    /// <summary>The score of some features by some weights.</summary>
    public static double Score(
        ReadOnlySpan<(int Feature, double Value)> entries,
        ReadOnlySpan<double> weights
    )
    {
        var score = 0.0;
        foreach (var (feature, value) in entries)
        {
            score += weights[feature] * value;
        }

        return score;
    }
}
