using System.Globalization;

namespace ThreadLsp.Server.Conversion;

/// <summary>Names a dump that is made beside another one.</summary>
internal static class NewDumpName
{
    private static readonly string[] Extensions = [".thread.txt", ".thread", ".txt"];

    /// <summary>True when a document is a file that something can stand beside.</summary>
    public static bool IsFile(string uri) =>
        uri.Contains('/') && !uri.StartsWith("untitled:", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The first free name: <c>discussion.bob.thread</c>, <c>discussion.bob-2.thread</c>. On file systems that the server does not see the
    /// client finds out.
    /// </summary>
    public static string Find(string uri, string name)
    {
        var start = uri.LastIndexOf('/') + 1;
        var end = uri.Length;
        foreach (var extension in Extensions)
        {
            if (uri.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                end = uri.Length - extension.Length;
                break;
            }
        }

        var stem = $"{uri[..int.Max(start, end)]}.{Uri.EscapeDataString(name)}";
        var candidate = $"{stem}.thread";
        for (var number = 2; IsTaken(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}.thread");
        }

        return candidate;
    }

    private static bool IsTaken(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var file)
        && file.IsFile
        && File.Exists(file.LocalPath);
}
