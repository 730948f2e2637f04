using System.Collections.Concurrent;
using System.Globalization;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>What each feature is worth, as it was learned: the file <c>weights.txt</c> says from what, when, and how well it did.</summary>
/// <remarks>
/// A feature has one weight for all dumps and a correction for each trait that a dump can have (Daumé III, "Frustratingly easy domain
/// adaptation", 2007): few threads of a kind teach what is special about it, and all teach what is not.
/// </remarks>
internal sealed class Weights
{
    private const string Resource = "ThreadLsp.Analysis.Nesting.weights.txt";

    private static readonly Lazy<Weights> Loaded = new(Load);

    private readonly ConcurrentDictionary<ThreadTraits, double[]> byTraits = new();

    private Weights() { }

    /// <summary>The traits that have corrections, one at a time.</summary>
    public static IReadOnlyList<ThreadTraits> Traits { get; } =
    [.. Enum.GetValues<ThreadTraits>().Where(trait => trait != ThreadTraits.None)];

    /// <summary>The weights that were learned.</summary>
    public static Weights Learned => Loaded.Value;

    /// <summary>The weight of each feature in all dumps.</summary>
    public double[] Common { get; } = new double[FeatureTable.Count];

    /// <summary>For each trait of <see cref="Traits"/> what it adds to the weights.</summary>
    public double[][] Corrections { get; } =
    [.. Traits.Select(_ => new double[FeatureTable.Count])];

    /// <summary>What the sum of all weights is multiplied with, so that confidences are what they say.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>The same for dumps with <see cref="ThreadTraits.EveryText"/>.</summary>
    public double ScaleOfEveryText { get; set; } = 1;

    /// <summary>Weights that know the rules and nothing else: where learning begins.</summary>
    public static Weights CreateUntrained() => new();

    /// <summary>The weights for dumps with some traits.</summary>
    public double[] For(ThreadTraits traits) => byTraits.GetOrAdd(traits, Combine);

    /// <summary>To be called after weights were changed.</summary>
    public void Refresh() => byTraits.Clear();

    private double[] Combine(ThreadTraits traits)
    {
        var scale = traits.HasFlag(ThreadTraits.EveryText) ? ScaleOfEveryText : Scale;
        var weights = new double[Common.Length];
        for (var feature = 0; feature < weights.Length; feature++)
        {
            var sum = Common[feature];
            for (var trait = 0; trait < Traits.Count; trait++)
            {
                sum += traits.HasFlag(Traits[trait]) ? Corrections[trait][feature] : 0;
            }

            weights[feature] = RuleFeatures.IsRule(feature) ? RuleFeatures.Cost : sum * scale;
        }

        return weights;
    }

    private static Weights Load()
    {
        var weights = new Weights();
        var numbers = FeatureTable
            .All.Select((name, number) => (name, number))
            .ToDictionary(entry => entry.name, entry => entry.number, StringComparer.Ordinal);
        using var stream =
            typeof(Weights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(
                $"The resource {Resource} is not in the assembly."
            );
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
            {
                weights.Read(line.Split(' '), numbers);
            }
        }

        return weights;
    }

    /// <summary>Reads <c>feature weight</c>, <c>feature weight trait</c>, or <c>scale factor</c> with or without a trait.</summary>
    private void Read(string[] words, Dictionary<string, int> numbers)
    {
        var value = double.Parse(words[1], NumberStyles.Float, CultureInfo.InvariantCulture);
        if (words[0] == "scale")
        {
            (Scale, ScaleOfEveryText) = words is [_, _]
                ? (value, ScaleOfEveryText)
                : (Scale, value);
        }
        else if (numbers.TryGetValue(words[0], out var number))
        {
            if (words is [_, _])
            {
                Common[number] = value;
            }
            else
            {
                Corrections[FindTrait(words[2])][number] = value;
            }
        }
    }

    private static int FindTrait(string name)
    {
        var trait = 0;
        while (!string.Equals(Traits[trait].ToString(), name, StringComparison.Ordinal))
        {
            trait++;
        }

        return trait;
    }
}
