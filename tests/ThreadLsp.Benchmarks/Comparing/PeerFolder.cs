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

    private static readonly string[] ServerPackages =
    [
        "markdown-it",
        "vscode-markdown-languageserver",
        "vscode-langservers-extracted",
        "yaml-language-server",
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

    /// <summary>The script that asks language servers.</summary>
    public string ServersScript => Path.Combine(shared, "lspbench.mjs");

    /// <summary>Which servers it asks.</summary>
    public string ServersList => Path.Combine(shared, "servers.json");

    /// <summary>Where node finds lezer.</summary>
    public string Folder => folder;

    /// <summary>Where the packages of node are.</summary>
    public string NodeModules => Path.Combine(folder, "node_modules");

    /// <summary>Where the documents are.</summary>
    public string Data => Path.Combine(folder, "data");

    /// <summary>The name of a document of a size without its ending.</summary>
    /// <param name="bytes">Its size.</param>
    public static string NameOf(int bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"t{bytes / 1000}k");

    /// <summary>The path of a document.</summary>
    public string DocumentOf(int bytes, string ending) =>
        Path.Combine(Data, $"{NameOf(bytes)}.{ending}");

    /// <summary>Makes what is missing.</summary>
    /// <param name="sizes">The documents that every peer gets.</param>
    /// <param name="ownSize">The document that only this parser gets.</param>
    public async Task PrepareAsync(IReadOnlyList<int> sizes, int ownSize)
    {
        foreach (var size in sizes)
        {
            await GenerateAsync(size, "thread", "md", "cs").ConfigureAwait(false);
        }

        await GenerateAsync(ownSize, "thread").ConfigureAwait(false);
        await InstallAsync("lezer", NodePackages).ConfigureAwait(false);
        if (!File.Exists(DotnetPeers + ".dll"))
        {
            await Progress
                .StepAsync("Building Roslyn's and Markdig's part", BuildDotnetPeersAsync)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Makes what language servers need.</summary>
    /// <param name="sizes">The documents that every server gets.</param>
    public async Task PrepareServersAsync(IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            await GenerateAsync(size, "thread", "md", "yaml", "json").ConfigureAwait(false);
        }

        await InstallAsync("the language servers", ServerPackages).ConfigureAwait(false);
    }

    /// <summary>Makes the dump of a size, for this program alone.</summary>
    public Task PrepareDumpAsync(int size) => GenerateAsync(size, "thread");

    private async Task GenerateAsync(int size, params string[] endings)
    {
        Directory.CreateDirectory(folder);
        if (Array.TrueForAll(endings, ending => File.Exists(DocumentOf(size, ending + ".edits"))))
        {
            return;
        }

        var formats = endings.Select(ending => ending == "thread" ? "dump" : ending);
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
                            string.Join(',', formats),
                            "--out",
                            Data,
                        ]
                    )
            )
            .ConfigureAwait(false);
    }

    private async Task InstallAsync(string what, string[] packages)
    {
        if (Array.TrueForAll(packages, name => Directory.Exists(Path.Combine(NodeModules, name))))
        {
            return;
        }

        var npm = Shell.Find("npm") ?? throw new ToolException($"npm is missing: {what} needs it.");
        await Progress
            .StepAsync(
                $"Installing {what} from npm in {folder}",
                async () =>
                {
                    if (!File.Exists(Path.Combine(folder, "package.json")))
                    {
                        await Shell.RequireAsync(npm, ["init", "-y"], folder).ConfigureAwait(false);
                    }

                    await Shell
                        .RequireAsync(
                            npm,
                            ["install", "--ignore-scripts", "--legacy-peer-deps", .. packages],
                            folder
                        )
                        .ConfigureAwait(false);
                }
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
