using System.Globalization;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>What each feature is worth, as it was learned: the file <c>weights.txt</c> says from what, when, and how well it did.</summary>
internal static class Weights
{
    private const string Resource = "ThreadLsp.Analysis.Nesting.weights.txt";

    private static readonly Lazy<double[]> Loaded = new(Load);

    /// <summary>The weights by number of the feature; those that the file does not name are 0.</summary>
    public static double[] Learned => Loaded.Value;

    /// <summary>Weights that know the rules and nothing else: where learning begins.</summary>
    public static double[] CreateUntrained()
    {
        var weights = new double[FeatureTable.Count];
        RuleFeatures.SetCosts(weights);
        return weights;
    }

    private static double[] Load()
    {
        var numbers = FeatureTable
            .All.Select((name, number) => (name, number))
            .ToDictionary(entry => entry.name, entry => entry.number, StringComparer.Ordinal);
        var weights = CreateUntrained();
        using var stream =
            typeof(Weights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(
                $"The resource {Resource} is not in the assembly."
            );
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            if (line[0] != '#' && blank > 0 && numbers.TryGetValue(line[..blank], out var number))
            {
                weights[number] = double.Parse(
                    line.AsSpan(blank + 1),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture
                );
            }
        }

        return weights;
    }
}
