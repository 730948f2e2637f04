using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training;

/// <summary>Weights, and how much each of them has been taught: learning goes on from there, and changes least what was taught most.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Squares">
/// For the weights of all dumps and then for the corrections of each trait, for each feature: 1 and the squares of all slopes that it was
/// learned from (the memory of AdaGrad).
/// </param>
internal sealed record TaughtWeights(Weights Weights, ImmutableArray<double[]> Squares)
{
    private const string Resource = "ThreadLsp.Training.prior.txt";

    /// <summary>A weight that was taught less than this is not worth a line.</summary>
    private const double LeastWeight = 0.0005;

    /// <summary>Weights that know the rules and nothing else.</summary>
    public static TaughtWeights CreateUntaught()
    {
        var weights = Weights.CreateUntrained();
        return new(
            weights,
            [.. FindRows(weights).Select(row => Enumerable.Repeat(1.0, row.Length).ToArray())]
        );
    }

    /// <summary>What recordings of threads have taught, before the corpus is learned from: the file <c>prior.txt</c> says which.</summary>
    public static TaughtWeights ReadPrior()
    {
        using var stream =
            typeof(TaughtWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(
                $"The resource {Resource} is not in the assembly."
            );
        using var reader = new StreamReader(stream);
        var numbers = FeatureTable.FindNumbers();
        var taught = CreateUntaught();
        var rows = FindRows(taught.Weights);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // A feature that there is no more is passed over: what the others were taught holds without it.
            if (
                line.Split(' ') is [not "#", _, _, ..] words
                && numbers.TryGetValue(words[0], out var feature)
            )
            {
                var row = words is [_, _, _, var trait] ? 1 + Weights.FindTrait(trait) : 0;
                rows[row][feature] = ReadNumber(words[1]);
                taught.Squares[row][feature] = ReadNumber(words[2]);
            }
        }

        return taught;
    }

    /// <summary>A copy that can be taught without this one being changed.</summary>
    /// <param name="isKept">For each feature whether what was learned of it is kept.</param>
    public TaughtWeights Copy(bool[] isKept)
    {
        var copy = CreateUntaught();
        foreach (
            var (from, to) in FindRows(Weights)
                .Concat(Squares)
                .Zip(FindRows(copy.Weights).Concat(copy.Squares))
        )
        {
            for (var feature = 0; feature < from.Length; feature++)
            {
                to[feature] = isKept[feature] ? from[feature] : to[feature];
            }
        }

        return copy;
    }

    /// <summary>The weights of all dumps, and then the corrections of each trait.</summary>
    public static double[][] FindRows(Weights weights) => [weights.Common, .. weights.Corrections];

    /// <summary>The lines that <see cref="ReadPrior"/> reads: a feature, its weight, how much it was taught, and the trait of a correction.</summary>
    public string Format()
    {
        var text = new StringBuilder();
        var rows = FindRows(Weights);
        for (var row = 0; row < rows.Length; row++)
        {
            var trait = row == 0 ? string.Empty : $" {Weights.Traits[row - 1]}";
            for (var feature = 0; feature < rows[row].Length; feature++)
            {
                if (double.Abs(rows[row][feature]) >= LeastWeight)
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{FeatureTable.All[feature]} {rows[row][feature]:F3} {Squares[row][feature]:F1}{trait}\n"
                    );
                }
            }
        }

        return text.ToString();
    }

    private static double ReadNumber(string number) =>
        double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
