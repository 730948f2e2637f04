using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests;

/// <summary>The files that people wrote: no build output, no installed packages, no samples.</summary>
internal static class SourceFiles
{
    private static readonly string[] LeftOutFolders =
    [
        "artifacts",
        "bin",
        "obj",
        "node_modules",
        "dist",
        "corpus",
    ];

    /// <summary>The files with one of the endings, as full paths.</summary>
    public static IEnumerable<string> With(params string[] extensions)
    {
        var folders = new Stack<string>([RepositoryRoot.Folder]);
        while (folders.TryPop(out var folder))
        {
            foreach (var inner in Directory.EnumerateDirectories(folder))
            {
                var name = Path.GetFileName(inner);
                if (!LeftOutFolders.Contains(name) && (name[0] != '.' || name is ".ci"))
                {
                    folders.Push(inner);
                }
            }

            foreach (var file in Directory.EnumerateFiles(folder))
            {
                if (extensions.Length == 0 || extensions.Contains(Path.GetExtension(file)))
                {
                    yield return file;
                }
            }
        }
    }

    /// <summary>A path as a message of a test shows it.</summary>
    public static string Show(string path) => Path.GetRelativePath(RepositoryRoot.Folder, path);
}
