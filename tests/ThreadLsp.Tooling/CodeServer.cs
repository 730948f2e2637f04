namespace ThreadLsp.Tooling;

/// <summary>VS Code in the browser: code-server from npm, without its native modules, which nothing here needs.</summary>
public static class CodeServer
{
    /// <summary>The newest version that runs on node 20.</summary>
    public const string Version = "4.100.3";

    private static string Folder =>
        Path.Combine(Repository.Artifacts, "editors", $"code-server-{Version}");

    /// <summary>VS Code's own server inside the package.</summary>
    public static string VsCodeRoot =>
        Path.Combine(Folder, "node_modules", "code-server", "lib", "vscode");

    /// <summary>Installs it unless it is there.</summary>
    public static async Task InstallAsync()
    {
        var done = Path.Combine(Folder, "installed");
        if (File.Exists(done))
        {
            return;
        }

        await Progress
            .StepAsync(
                $"Installing code-server {Version} from npm (about 300 MB)",
                async () =>
                {
                    Directory.CreateDirectory(Folder);
                    await File.WriteAllTextAsync(
                            Path.Combine(Folder, "package.json"),
                            """{ "private": true }"""
                        )
                        .ConfigureAwait(false);
                    string[] quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
                    await Shell
                        .RequireAsync(
                            Node.Npm,
                            ["install", "--no-save", .. quiet, $"code-server@{Version}"],
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
