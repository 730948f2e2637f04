using System.Runtime.CompilerServices;

namespace ThreadLsp.Tooling;

/// <summary>The folders of the clone these tools run in.</summary>
public static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where everything that is built or installed goes; git does not look there.</summary>
    public static string Artifacts => Combine("artifacts");

    /// <summary>A path in the repository.</summary>
    public static string Combine(params ReadOnlySpan<string> parts) =>
        Path.Combine([Root, .. parts]);

    /// <summary>A file of the folder with real discussions beside the repository; null where it is absent.</summary>
    public static string? FindShared(string relativePath)
    {
        var folder = Environment.GetEnvironmentVariable("THREADLSP_SHARED") is { Length: > 0 } named
            ? named
            : Combine("..", "shared");
        var path = Path.GetFullPath(Path.Combine(folder, relativePath));
        return Path.Exists(path) ? path : null;
    }

    private static string FindRoot([CallerFilePath] string source = "")
    {
        // These tools run from source, so that the place of this file tells the root wherever the program is kept.
        for (
            var folder = new FileInfo(source).Directory;
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "ThreadLsp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {source} holds ThreadLsp.sln.");
    }
}
