using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>The slope of each feature that some decisions have.</summary>
internal sealed class Gradient
{
    private readonly double[] sums = new double[FeatureTable.Count];
    private readonly bool[] isTouched = new bool[FeatureTable.Count];
    private readonly List<int> touched = [];

    /// <summary>The features with their slopes, in the order in which they came.</summary>
    public IEnumerable<(int Feature, double Value)> Entries =>
        touched.Select(feature => (feature, sums[feature]));

    /// <summary>Adds to the slope of a feature.</summary>
    public void Add(int feature, double value)
    {
        if (!isTouched[feature])
        {
            isTouched[feature] = true;
            touched.Add(feature);
        }

        sums[feature] += value;
    }
}
