using System.IO.Enumeration;

namespace ThreadLsp.Server.Workspaces;

/// <summary>Looks through a folder for dumps, <c>*.thread</c> and <c>*.thread.txt</c>; a folder may be a whole disk.</summary>
internal static class DumpSearch
{
    private const int MostFiles = 2_000;
    private const int MostEntries = 200_000;
    private const int DeepestFolder = 24;

    /// <summary>Adds the paths of the dumps in a folder, in all of its folders.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="found">Where they go; those of earlier folders count for how many there may be.</param>
    /// <param name="log">Where it is told what is left out.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static void Find(
        string root,
        SortedSet<string> found,
        Action<string> log,
        CancellationToken cancellationToken
    )
    {
        var entries = 0;
        try
        {
            var files = new FileSystemEnumerable<string>(
                root,
                static (ref FileSystemEntry entry) => entry.ToFullPath(),
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    MaxRecursionDepth = DeepestFolder,
                    IgnoreInaccessible = true,
                    // A link may lead in a circle, or out of the workspace.
                    AttributesToSkip =
                        FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
                }
            )
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    entries++;
                    return !entry.IsDirectory && IsDump(entry.FileName);
                },
                ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                    entries < MostEntries && entry.FileName is not "node_modules",
            };
            foreach (var path in files)
            {
                if (found.Count == MostFiles)
                {
                    log($"{root}: only the first {MostFiles} dumps are looked at");
                    return;
                }

                found.Add(path);
            }

            if (entries >= MostEntries)
            {
                log($"{root}: only the first {MostEntries} files and folders are looked at");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log($"{root} cannot be looked through: {exception.Message}");
        }
    }

    private static bool IsDump(ReadOnlySpan<char> name) =>
        name.EndsWith(".thread", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".thread.txt", StringComparison.OrdinalIgnoreCase);
}
