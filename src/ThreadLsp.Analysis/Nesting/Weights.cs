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

    private readonly ConcurrentDictionary<ThreadTraits, TraitWeights> byTraits = new();

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

    /// <summary>
    /// Dumps that differ in how far the decoder goes by what it sees: a dump is of the last of these that it has the trait of.
    /// </summary>
    public static IReadOnlyList<ThreadTraits> Forms { get; } =
    [ThreadTraits.None, ThreadTraits.Reddit, ThreadTraits.EveryText];

    /// <summary>For each of <see cref="Forms"/> what the sum of all weights is multiplied with, so that most parents are right.</summary>
    public double[] Scales { get; } = [.. Forms.Select(_ => 1.0)];

    /// <summary>For each of <see cref="Forms"/> the power that makes confidences what they say; see <see cref="TraitWeights"/>.</summary>
    public double[] Certainties { get; } = [.. Forms.Select(_ => 1.0)];

    /// <summary>Weights that know the rules and nothing else: where learning begins.</summary>
    public static Weights CreateUntrained() => new();

    /// <summary>The weights for dumps with some traits.</summary>
    public TraitWeights For(ThreadTraits traits) => byTraits.GetOrAdd(traits, Combine);

    /// <summary>To be called after weights were changed.</summary>
    public void Refresh() => byTraits.Clear();

    /// <summary>The number of the form, among <see cref="Forms"/>, of a dump with some traits.</summary>
    public static int FormOf(ThreadTraits traits)
    {
        var form = Forms.Count - 1;
        while (!traits.HasFlag(Forms[form]))
        {
            form--;
        }

        return form;
    }

    /// <summary>The number, among <see cref="Traits"/>, of the trait of a name; the name is one of theirs.</summary>
    public static int FindTrait(string name)
    {
        var trait = 0;
        while (!string.Equals(Traits[trait].ToString(), name, StringComparison.Ordinal))
        {
            trait++;
        }

        return trait;
    }

    private TraitWeights Combine(ThreadTraits traits)
    {
        var form = FormOf(traits);
        var scale = Scales[form];
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

        return new(weights, Certainties[form]);
    }

    private static Weights Load()
    {
        var weights = new Weights();
        var numbers = FeatureTable.FindNumbers();
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

    /// <summary>
    /// Reads <c>feature weight</c> or <c>feature weight trait</c>, and <c>scale factor</c> or <c>certainty power</c>, each with a form or without.
    /// </summary>
    private void Read(string[] words, Dictionary<string, int> numbers)
    {
        var value = double.Parse(words[1], NumberStyles.Float, CultureInfo.InvariantCulture);
        if (words[0] is "scale" or "certainty")
        {
            var form = words is [_, _] ? 0 : FormOf(Traits[FindTrait(words[2])]);
            (words[0] == "scale" ? Scales : Certainties)[form] = value;
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
}
