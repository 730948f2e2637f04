namespace ThreadLsp.Tooling;

/// <summary>The tests of the extension in VS Code: in its extension host, and as a person sees it in a browser.</summary>
public static class VsCodeSuites
{
    private static string Sample =>
        Repository.Combine("tests", "corpus", "samples", "garden-sensors.indented.thread");

    private static string FlatSample =>
        Repository.Combine("tests", "corpus", "samples", "garden-sensors.flat.thread");

    private static string Scripts => Repository.Combine("tests", "editors");

    /// <summary>Builds the program and the extension, and runs the tests in the newest VS Code alone.</summary>
    public static async Task<TestCount> RunNewestAsync()
    {
        await NativeServer.BuildAsync().ConfigureAwait(false);
        var package = await Extension.BuildAsync().ConfigureAwait(false);
        return await RunAsync(
                CodeServer.Newest,
                package,
                Repository.FindShared(Path.Combine("seed", "deep-learning.txt"))
            )
            .ConfigureAwait(false);
    }

    /// <summary>Runs the tests in one version of VS Code.</summary>
    /// <param name="vsCode">The version.</param>
    /// <param name="package">The extension with its server.</param>
    /// <param name="seed">The real dump; null where it is not there.</param>
    internal static async Task<TestCount> RunAsync(CodeServer vsCode, string package, string? seed)
    {
        await vsCode.InstallAsync().ConfigureAwait(false);
        await Node.InstallAsync(Scripts, "what the tests in editors run with")
            .ConfigureAwait(false);
        var node =
            vsCode.NodeProgram
            ?? throw new ToolException("node is missing: VS Code in the browser needs it.");
        var count = await RunExtensionHostAsync(vsCode, node, seed).ConfigureAwait(false);

        // In a workspace that is not trusted all is as it is elsewhere, so that one of the runs is in such a one.
        count += await RunBrowserAsync(
                vsCode,
                node,
                package,
                FlatSample,
                ["--showcase", "--untrusted"]
            )
            .ConfigureAwait(false);
        return seed is null
            ? count + new TestCount(0, 0, 1)
            : count + await RunBrowserAsync(vsCode, node, package, seed, []).ConfigureAwait(false);
    }

    private static Task<TestCount> RunExtensionHostAsync(
        CodeServer vsCode,
        string node,
        string? seed
    )
    {
        List<string> dumps =
        [
            $"garden-sensors.indented.thread={Sample}",
            $"saved-page.txt={FlatSample}",
            $"notes.txt={Path.Combine(Scripts, "notes.txt")}",
        ];
        if (seed is not null)
        {
            dumps.Add($"deep-learning.thread={seed}");
        }

        return EditorSuites.RunAsync(
            $"The extension host of code-server {vsCode.Version}",
            node,
            [Path.Combine(Scripts, "exthost.mjs"), vsCode.VsCodeRoot, Extension.Folder, .. dumps]
        );
    }

    private static Task<TestCount> RunBrowserAsync(
        CodeServer vsCode,
        string node,
        string package,
        string dump,
        IEnumerable<string> options
    ) =>
        EditorSuites.RunAsync(
            $"code-server {vsCode.Version} in Chromium, {Path.GetFileName(dump)}",
            node,
            [
                Path.Combine(Scripts, "ui.mjs"),
                vsCode.VsCodeRoot,
                package,
                dump,
                Path.Combine(
                    Repository.Artifacts,
                    "editors",
                    "pictures",
                    Path.GetFileNameWithoutExtension(dump)
                ),
                .. options,
            ]
        );
}
