namespace ThreadLsp.Tooling;

/// <summary>Node and the packages that the editor parts need; all of it goes where git does not look.</summary>
public static class Node
{
    /// <summary>The node program; null where there is none.</summary>
    public static string? Program => Shell.Find("node");

    /// <summary>Installs the packages a lock file names, unless they are there.</summary>
    public static Task InstallAsync(string folder, string what)
    {
        var installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        var wanted = Path.Combine(folder, "package-lock.json");
        return
            File.Exists(installed)
            && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(wanted)
            ? Task.CompletedTask
            : Progress.StepAsync(
                $"Installing {what} from npm",
                () => Shell.RequireAsync(Npm, ["ci", "--no-audit", "--no-fund"], folder)
            );
    }

    /// <summary>The npm program.</summary>
    internal static string Npm =>
        Shell.Find("npm")
        ?? throw new ToolException(
            "npm is missing: the editor parts need node 20 or later with npm."
        );
}
