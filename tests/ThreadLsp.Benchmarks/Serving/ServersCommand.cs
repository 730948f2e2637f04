using System.CommandLine;
using System.Globalization;
using ThreadLsp.Benchmarks.Comparing;
using ThreadLsp.Tooling;

namespace ThreadLsp.Benchmarks.Serving;

/// <summary><c>servers P</c>.</summary>
internal static class ServersCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder")
    {
        Description = "A scratch folder outside of the repository; what is there is used again.",
    };

    private static readonly Option<string> Sizes = new("--sizes")
    {
        Description = "Documents, in thousands of bytes.",
        DefaultValueFactory = _ => "100k,1000k,10000k",
    };

    private static readonly Option<int> Edits = new("--edits")
    {
        Description = "Edits of each kind at most.",
        DefaultValueFactory = _ => 200,
    };

    private static readonly Option<int> Phase = new("--phase")
    {
        Description =
            "Seconds after which a server that has not come to its last edit goes on to the next question.",
        DefaultValueFactory = _ => 25,
    };

    private static readonly Option<FileInfo?> Server = new("--server")
    {
        Description =
            "The program to be measured; by default it is built, native where that can be.",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var servers = new Command(
            "servers",
            "Prepares other language servers, runs them and this one on the same documents, and prints one table with ratios."
        )
        {
            Folder,
            Sizes,
            Edits,
            Phase,
            Server,
        };
        servers.SetAction((result, _) => RunAsync(result));
        return servers;
    }

    private static async Task<int> RunAsync(ParseResult result)
    {
        try
        {
            var peers = new PeerFolder(result.GetRequiredValue(Folder).FullName);
            var sizes = result.GetRequiredValue(Sizes);
            await peers.PrepareServersAsync(ReadSizes(sizes)).ConfigureAwait(false);
            var program =
                result.GetValue(Server)?.FullName
                ?? await NativeServer.BuildAsync().ConfigureAwait(false);
            var before = Machine.Load;
            var report = await MeasureAsync(
                    peers,
                    program,
                    sizes,
                    result.GetValue(Edits),
                    result.GetValue(Phase)
                )
                .ConfigureAwait(false);
            var output = result.InvocationConfiguration.Output;
            await output
                .WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\n{Machine.Describe()}; load {before} before, {Machine.Load} behind; medians.\n"
                    )
                )
                .ConfigureAwait(false);
            await output.WriteLineAsync(ServedTable.Format(report.Results)).ConfigureAwait(false);
            await output
                .WriteLineAsync(
                    ComparisonTable.FormatBars([
                        ("measured", new ServedBars(report.Results).Judge()),
                    ])
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

    private static List<int> ReadSizes(string sizes) =>
        [
            .. sizes
                .Split(',')
                .Select(size =>
                    int.TryParse(
                        size.TrimEnd('k'),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var thousands
                    ) && size.EndsWith('k')
                        ? thousands * 1000
                        : throw new ToolException(
                            $"\"{size}\" is no size: thousands of bytes were expected, as in 100k,1000k."
                        )
                ),
        ];

    private static async Task<ServedReport> MeasureAsync(
        PeerFolder peers,
        string program,
        string sizes,
        int edits,
        int phase
    )
    {
        var file = Path.Combine(peers.Folder, "servers.json");
        await Progress
            .StepAsync(
                "Measuring the servers",
                () =>
                    Shell.RequireAsync(
                        "node",
                        [
                            peers.ServersScript,
                            peers.ServersList,
                            "--data",
                            peers.Data,
                            "--sizes",
                            sizes,
                            "--edits",
                            edits.ToString(CultureInfo.InvariantCulture),
                            "--phase",
                            phase.ToString(CultureInfo.InvariantCulture),
                            "--base",
                            ServedTable.Own,
                            "--out",
                            file,
                        ],
                        peers.Folder,
                        new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["THREADLSP"] = program,
                            ["PEERS"] = peers.Folder,
                            ["PEERS_NODE_MODULES"] = peers.NodeModules,
                        }
                    )
            )
            .ConfigureAwait(false);
        return ServedReport.Read(await File.ReadAllTextAsync(file).ConfigureAwait(false));
    }
}
