using System.CommandLine;
using System.Globalization;
using ThreadLsp.Benchmarks.Rows;
using ThreadLsp.Tooling;

namespace ThreadLsp.Benchmarks.Comparing;

/// <summary><c>compare P</c>.</summary>
internal static class CompareCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder")
    {
        Description = "A scratch folder outside of the repository; what is there is used again.",
    };

    private static readonly Option<int> Rounds = new("--rounds")
    {
        Description = "How often everything is run; the tables show medians.",
        DefaultValueFactory = _ => 3,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var compare = new Command(
            "compare",
            "Prepares other parsers, runs them and this one on the same documents, and prints one table with ratios."
        )
        {
            Folder,
            Rounds,
        };
        compare.SetAction((result, _) => RunAsync(result));
        return compare;
    }

    private static async Task<int> RunAsync(ParseResult result)
    {
        try
        {
            var peers = new PeerFolder(result.GetRequiredValue(Folder).FullName);
            await peers
                .PrepareAsync(Comparison.Sizes, Comparison.LargestSize)
                .ConfigureAwait(false);
            var native = await NativeBuild.MakeAsync().ConfigureAwait(false);
            var before = Machine.Load;
            var rounds = result.GetValue(Rounds);
            var results = await new Comparison(peers, Environment.ProcessPath!, native)
                .RunAsync(rounds)
                .ConfigureAwait(false);
            var output = result.InvocationConfiguration.Output;
            await output
                .WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\n{Machine.Describe()}; load {before} before, {Machine.Load} behind; medians of {rounds} rounds.\n"
                    )
                )
                .ConfigureAwait(false);
            await output.WriteLineAsync(ComparisonTable.Format(results)).ConfigureAwait(false);
            await output
                .WriteLineAsync(
                    ComparisonTable.FormatBars(
                        native is null
                            ? [(".NET", new Bars(results, RowMeasurement.Peer).Judge())]
                            :
                            [
                                (".NET", new Bars(results, RowMeasurement.Peer).Judge()),
                                ("native", new Bars(results, Comparison.Native).Judge()),
                            ]
                    )
                )
                .ConfigureAwait(false);
            return 0;
        }
        catch (ToolException exception)
        {
            Progress.Fail(exception.Message);
            return 1;
        }
    }
}
