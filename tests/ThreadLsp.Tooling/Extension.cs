using System.Runtime.InteropServices;

namespace ThreadLsp.Tooling;

/// <summary>Builds the extension for VS Code with the server in it.</summary>
public static class Extension
{
    /// <summary>The folder of its sources; built, it can be loaded from there.</summary>
    public static string Folder => Repository.Combine("editors", "vscode");

    /// <summary>The package.</summary>
    public static string Package =>
        Path.Combine(Repository.Artifacts, "editors", $"threadlsp-{Target}.vsix");

    /// <summary>VS Code's name for this platform.</summary>
    private static string Target
    {
        get
        {
            var system =
                OperatingSystem.IsWindows() ? "win32"
                : OperatingSystem.IsMacOS() ? "darwin"
                : "linux";
            var machine = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
            return $"{system}-{machine}";
        }
    }

    /// <summary>Builds and packs it; the server has to be built before.</summary>
    /// <returns>The path of the package.</returns>
    public static async Task<string> BuildAsync()
    {
        await Node.InstallAsync(Folder, "what the extension is built with").ConfigureAwait(false);
        return await Progress
            .StepAsync(
                "Building the extension",
                async () =>
                {
                    CopyServer();
                    CopyPages();
                    foreach (var script in (string[])["typecheck", "build"])
                    {
                        await Shell
                            .RequireAsync(Node.Npm, ["run", "--silent", script], Folder)
                            .ConfigureAwait(false);
                    }

                    Directory.CreateDirectory(Path.GetDirectoryName(Package)!);
                    await Shell
                        .RequireAsync(
                            Node.Npm,
                            [
                                "run",
                                "--silent",
                                "package",
                                "--",
                                "--target",
                                Target,
                                "--out",
                                Package,
                            ],
                            Folder
                        )
                        .ConfigureAwait(false);
                    return Package;
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>What explains the diagnostics is written beside their rules, and comes with the extension.</summary>
    private static void CopyPages()
    {
        var docs = Directory.CreateDirectory(Path.Combine(Folder, "docs"));
        File.Copy(
            Repository.Combine("src", "ThreadLsp.Analysis", "Diagnostics", "README.md"),
            Path.Combine(docs.FullName, "diagnostics.md"),
            overwrite: true
        );
    }

    private static void CopyServer()
    {
        var to = Path.Combine(Folder, "server");
        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(NativeServer.Folder))
        {
            // Symbols and documentation are for developers.
            if (Path.GetExtension(file) is not (".pdb" or ".dbg" or ".xml"))
            {
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
            }
        }
    }
}
