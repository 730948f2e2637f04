using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using ThreadLsp.Tooling;

namespace ThreadLsp.Benchmarks;

internal static partial class BenchmarksCommand
{
    private static readonly Argument<string> Filter = new("filter")
    {
        Description =
            "Which of them, as BenchmarkDotNet's --filter: *Edit*, *Parse*. All of them by default.",
        DefaultValueFactory = _ => "*",
    };

    private static readonly Option<bool> Quick = new("--quick")
    {
        Description = "Fewer iterations: for a first look.",
    };

    static partial void AddMicro(RootCommand root)
    {
        var micro = new Command(
            "micro",
            "Measures parsing, edits, queries and features each for itself with BenchmarkDotNet."
        )
        {
            Filter,
            Quick,
        };
        micro.SetAction(result =>
        {
            string[] job = result.GetValue(Quick) ? ["--job", "short"] : [];
            _ = BenchmarkSwitcher
                .FromAssembly(typeof(BenchmarksCommand).Assembly)
                .Run(
                    ["--filter", result.GetRequiredValue(Filter), .. job],
                    DefaultConfig.Instance.WithArtifactsPath(
                        Path.Combine(Repository.Artifacts, "benchmarks")
                    )
                );
        });
        root.Add(micro);
    }
}
