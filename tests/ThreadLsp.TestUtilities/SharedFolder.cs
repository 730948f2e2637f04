using System.Diagnostics.CodeAnalysis;

namespace ThreadLsp.TestUtilities;

/// <summary>
/// Real discussions that may be tested with but not published: they lie beside the repository, or where
/// <c>THREADLSP_SHARED</c> says. Tests that need them skip where they are absent.
/// </summary>
/// <example>
/// <code>
/// Assert.SkipUnless(SharedFolder.TryGet("seed/deep-learning.txt", out var path, out var reason), reason);
/// </code>
/// </example>
public static class SharedFolder
{
    /// <summary>The environment variable that says where the folder is.</summary>
    public const string Variable = "THREADLSP_SHARED";

    /// <summary>The folder, whether it exists or not.</summary>
    public static string Folder =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : RepositoryRoot.Combine("../shared");

    /// <summary>Finds a file or a folder in the shared folder.</summary>
    /// <param name="relativePath">For example <c>corpus/dumps</c>.</param>
    /// <param name="path">Its full path; null where it is absent.</param>
    /// <param name="reason">Why a test that needs it is skipped; empty where it is present.</param>
    public static bool TryGet(
        string relativePath,
        [NotNullWhen(true)] out string? path,
        out string reason
    )
    {
        var candidate = Path.GetFullPath(Path.Combine(Folder, relativePath));
        var exists = Path.Exists(candidate);
        path = exists ? candidate : null;
        reason = exists
            ? string.Empty
            : $"{relativePath} is not in the shared folder beside the repository; {Variable} can say where that folder is.";
        return exists;
    }
}
