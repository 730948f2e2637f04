using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Training.Tests;

/// <summary>Learning goes on where it ended.</summary>
public sealed class TaughtWeightsTests
{
    [Fact]
    public void The_prior_is_read_as_it_was_written()
    {
        using var stream = typeof(TaughtWeights).Assembly.GetManifestResourceStream(
            "ThreadLsp.Training.prior.txt"
        )!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'));

        // A feature whose name has changed would be missing here: then the prior has to be learned anew.
        Assert.Equal(string.Join('\n', lines), TaughtWeights.ReadPrior().Format());
    }

    [Fact]
    public void What_a_thread_teaches_is_learned_and_what_was_known_stays_as_it_is()
    {
        var before = TaughtWeights.CreateUntaught();
        var once = Trainer.Learn(before, [CreateThread()]);
        var again = Trainer.Learn(before, [CreateThread()]);

        Assert.All(before.Weights.Common, weight => Assert.Equal(0, weight));
        Assert.Contains(once.Weights.Common, weight => weight != 0);
        Assert.Equal(once.Format(), again.Format());
    }

    [Fact]
    public void What_was_taught_much_changes_less_than_what_was_not()
    {
        var (known, fresh) = (TaughtWeights.CreateUntaught(), TaughtWeights.CreateUntaught());
        foreach (var row in known.Squares)
        {
            row.AsSpan().Fill(1_000_000);
        }

        Assert.True(
            Measure(Trainer.Learn(known, [CreateThread()])) * 10
                < Measure(Trainer.Learn(fresh, [CreateThread()]))
        );

        static double Measure(TaughtWeights taught) => taught.Weights.Common.Sum(double.Abs);
    }

    [Fact]
    public void A_group_of_features_that_is_left_out_is_forgotten_too()
    {
        var prior = TaughtWeights.ReadPrior();
        var taught = Trainer.Learn(prior, [CreateThread()], without: "author.");

        Assert.Contains(Authors(prior), weight => weight != 0);
        Assert.All(Authors(taught), weight => Assert.Equal(0, weight));

        static IEnumerable<double> Authors(TaughtWeights taught) =>
            FeatureTable
                .All.Index()
                .Where(feature => feature.Item.StartsWith("author.", StringComparison.Ordinal))
                .Select(feature => taught.Weights.Common[feature.Index]);
    }

    private static TrainingThread CreateThread() =>
        TrainingThread.Create(
            "hn_wells",
            isCut: false,
            isRendered: true,
            """
            How deep is your well?
            12 points by alder 20 hours ago
            birch 19 hours ago
            Ours is forty metres deep, in granite.
            cedar 18 hours ago
            > forty metres deep
            What did the granite cost you?
            birch 17 hours ago
            The drill took a week. Granite is slow.
            dogwood 16 hours ago
            We gather rain from the roof instead.
            """,
            [-1, 0, 1, -1]
        )!;
}
