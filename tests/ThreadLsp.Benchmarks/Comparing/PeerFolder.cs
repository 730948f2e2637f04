using System.Globalization;
using ThreadLsp.Tooling;

namespace ThreadLsp.Benchmarks.Comparing;

/// <summary>
/// The scratch folder in which other parsers are built and the documents lie. What is there is used; what is missing is made, as the
/// README of the shared benchmarks says.
/// </summary>
internal sealed class PeerFolder
{
    private static readonly string[] NodePackages =
    [
        "@lezer/common",
        "@lezer/lr",
        "@lezer/generator",
        "@lezer/json",
        "@lezer/markdown",
        "@lezer/yaml",
    ];

    private readonly string folder;
    private readonly string shared;

    /// <exception cref="ToolException">It lies in this repository, or the shared benchmarks are not beside it.</exception>
    public PeerFolder(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        var root = Repository.Root + Path.DirectorySeparatorChar;
        if ((this.folder + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal))
        {
            throw new ToolException(
                $"{this.folder} lies in the repository; a scratch folder outside of it was expected."
            );
        }

        shared =
            Repository.FindShared("bench")
            ?? throw new ToolException(
                "The folder shared/bench is not beside the repository (THREADLSP_SHARED can say where it is): the peers are built from it."
            );
    }

    /// <summary>The .NET parsers: Roslyn and Markdig.</summary>
    public string DotnetPeers => Path.Combine(folder, "dotnet-bin", "peers");

    /// <summary>The script that runs lezer.</summary>
    public string LezerScript => Path.Combine(shared, "lezer", "bench.mjs");

    /// <summary>Where node finds lezer.</summary>
    public string Folder => folder;

    /// <summary>The name of a document of a size without its ending.</summary>
    /// <param name="bytes">Its size.</param>
    public static string NameOf(int bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"t{bytes / 1000}k");

    /// <summary>The path of a document.</summary>
    public string DocumentOf(int bytes, string ending) =>
        Path.Combine(folder, "data", $"{NameOf(bytes)}.{ending}");

    /// <summary>Makes what is missing.</summary>
    /// <param name="sizes">The documents that every peer gets.</param>
    /// <param name="ownSize">The document that only this parser gets.</param>
    public async Task PrepareAsync(IReadOnlyList<int> sizes, int ownSize)
    {
        Directory.CreateDirectory(folder);
        foreach (var size in sizes)
        {
            await GenerateAsync(size, "dump,md,cs").ConfigureAwait(false);
        }

        await GenerateAsync(ownSize, "dump").ConfigureAwait(false);
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "@lezer", "yaml")))
        {
            await Progress
                .StepAsync($"Installing lezer from npm in {folder}", InstallLezerAsync)
                .ConfigureAwait(false);
        }

        if (!File.Exists(DotnetPeers + ".dll"))
        {
            await Progress
                .StepAsync("Building Roslyn's and Markdig's part", BuildDotnetPeersAsync)
                .ConfigureAwait(false);
        }
    }

    private async Task GenerateAsync(int size, string formats)
    {
        if (!File.Exists(DocumentOf(size, "thread.edits")))
        {
            await Progress
                .StepAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Writing a discussion of {size:N0} bytes"
                    ),
                    () =>
                        Shell.RequireAsync(
                            "python3",
                            [
                                Path.Combine(shared, "gen.py"),
                                "--seeds",
                                Path.Combine(shared, "..", "seed"),
                                "--seed",
                                "1",
                                "--bytes",
                                size.ToString(CultureInfo.InvariantCulture),
                                "--formats",
                                formats,
                                "--out",
                                Path.Combine(folder, "data"),
                            ]
                        )
                )
                .ConfigureAwait(false);
        }
    }

    private async Task InstallLezerAsync()
    {
        var npm = Shell.Find("npm") ?? throw new ToolException("npm is missing: lezer needs it.");
        if (!File.Exists(Path.Combine(folder, "package.json")))
        {
            await Shell.RequireAsync(npm, ["init", "-y"], folder).ConfigureAwait(false);
        }

        await Shell
            .RequireAsync(
                npm,
                ["install", "--ignore-scripts", "--legacy-peer-deps", .. NodePackages],
                folder
            )
            .ConfigureAwait(false);
    }

    private Task BuildDotnetPeersAsync() =>
        Shell.RequireAsync(
            "dotnet",
            [
                "build",
                Path.Combine(shared, "dotnet"),
                "-c",
                "Release",
                "-v",
                "quiet",
                "-o",
                Path.Combine(folder, "dotnet-bin"),
                $"-p:BaseIntermediateOutputPath={Path.Combine(folder, "dotnet-obj")}/",
            ],
            folder
        );
}
