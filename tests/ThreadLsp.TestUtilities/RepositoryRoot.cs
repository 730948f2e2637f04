namespace ThreadLsp.TestUtilities;

/// <summary>Where the repository lies that the running tests were built from.</summary>
public static class RepositoryRoot
{
    private static readonly Lazy<string> Root = new(Find);

    /// <summary>The folder that holds <c>ThreadLsp.sln</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above the test program holds it.</exception>
    public static string Folder => Root.Value;

    /// <summary>The path of a file or folder of the repository: <c>Combine("tests/corpus/samples/bom.thread")</c>.</summary>
    public static string Combine(string relativePath) =>
        Path.GetFullPath(Path.Combine(Folder, relativePath));

    /// <summary>The path of a sample: <c>Sample("bom.thread")</c>.</summary>
    public static string Sample(string name) => Combine($"tests/corpus/samples/{name}");

    private static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "ThreadLsp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds ThreadLsp.sln; run the tests from a clone of the repository."
        );
    }
}
