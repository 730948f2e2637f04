using System.CommandLine;
using System.Globalization;
using ThreadLsp.Benchmarks.Comparing;
using ThreadLsp.Benchmarks.Rows;
using ThreadLsp.Tooling;

namespace ThreadLsp.Benchmarks.Scale;

/// <summary><c>scale P</c>.</summary>
internal static class ScaleCommand
{
    private const int Siblings = 1_000_000;

    /// <summary>
    /// A level takes a column, and so n levels take n²/8 characters of indentation: these take 100 MB with their bodies. 100,000 of
    /// them would take 1.25 billion characters, which no string of .NET holds.
    /// </summary>
    private const int Levels = 20_000;

    private static readonly Argument<DirectoryInfo> Folder = new("folder")
    {
        Description = "A scratch folder outside of the repository; what is there is used again.",
    };

    private static readonly Option<FileInfo?> Native = new("--native")
    {
        Description = "The native build; it is made where it is not given.",
    };

    private static readonly Option<FileInfo?> Jit = new("--jit")
    {
        Description = "The build for the .NET runtime; it is made where it is not given.",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var scale = new Command(
            "scale",
            "Opens, edits and checks the largest dumps with the program itself, native and not, and prints times and memory."
        )
        {
            Folder,
            Native,
            Jit,
        };
        scale.SetAction((result, _) => RunAsync(result));
        return scale;
    }

    private static async Task<int> RunAsync(ParseResult result)
    {
        try
        {
            var peers = new PeerFolder(result.GetRequiredValue(Folder).FullName);
            var documents = await PrepareAsync(peers).ConfigureAwait(false);
            ScaleMeasurement[] builds =
            [
                new(
                    "native",
                    result.GetValue(Native)?.FullName
                        ?? await NativeServer.BuildAsync().ConfigureAwait(false)
                ),
                new(
                    ".NET",
                    result.GetValue(Jit)?.FullName
                        ?? await NativeServer.BuildForRuntimeAsync().ConfigureAwait(false)
                ),
            ];
            var before = Machine.Load;
            var rows = new List<ScaleRow>();
            foreach (var document in documents)
            {
                Progress.Say($"{document.Name} …");
                foreach (var build in builds)
                {
                    rows.Add(await build.MeasureAsync(document).ConfigureAwait(false));
                }
            }

            await result
                .InvocationConfiguration.Output.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\n{Machine.Describe()}; load {before} before, {Machine.Load} behind.\n\n{ScaleTable.Format(rows)}"
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

    private static async Task<IReadOnlyList<ScaleDocument>> PrepareAsync(PeerFolder peers)
    {
        int[] sizes = [.. Comparison.Sizes, Comparison.LargestSize];
        var documents = new List<ScaleDocument>();
        foreach (var size in sizes)
        {
            await peers.PrepareDumpAsync(size).ConfigureAwait(false);
            documents.Add(
                ScaleDocument.Read(Comparison.NameOf(size), peers.DocumentOf(size, "thread"))
            );
        }

        documents.Add(
            ScaleDocument.Write(
                string.Create(CultureInfo.InvariantCulture, $"{Siblings:N0} siblings"),
                Path.Combine(peers.Data, "wide.thread"),
                GeneratedText.Wide(Siblings)
            )
        );
        documents.Add(
            ScaleDocument.Write(
                string.Create(CultureInfo.InvariantCulture, $"{Levels:N0} levels"),
                Path.Combine(peers.Data, "deep.thread"),
                GeneratedText.Deep(Levels)
            )
        );
        return documents;
    }
}
