using System.Text;

namespace ThreadLsp.Server.Workspaces;

/// <summary>Names of files as editors write them, and as the system does.</summary>
internal static class FilePath
{
    /// <summary>The path of a file's name; null where it names something else than a file of this machine.</summary>
    /// <remarks>Editors escape different characters, and a path tells whether two of them mean one file.</remarks>
    public static string? FromUri(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var name) || !name.IsFile || name.IsUnc)
        {
            return null;
        }

        var path = Uri.UnescapeDataString(name.AbsolutePath);
        return OperatingSystem.IsWindows() ? Path.GetFullPath(path.TrimStart('/')) : path;
    }

    /// <summary>The name of a file.</summary>
    public static string ToUri(string path)
    {
        var uri = new StringBuilder("file://");
        foreach (
            var part in path.Split(
                Path.DirectorySeparatorChar,
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            uri.Append('/').Append(Uri.EscapeDataString(part));
        }

        return uri.ToString();
    }
}
