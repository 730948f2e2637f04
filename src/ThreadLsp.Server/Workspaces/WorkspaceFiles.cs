using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Server.Workspaces;

/// <summary>The dumps in the folders that are open in the editor: <c>*.thread</c> and <c>*.thread.txt</c>.</summary>
/// <remarks>
/// Nothing is read before something asks, and then on the pool. The list is made anew when the client tells of new or deleted files, or
/// after a moment where it cannot tell; a file is read again when its size or its time is another.
/// </remarks>
/// <param name="log">Where it is told what is left out.</param>
internal sealed class WorkspaceFiles(Action<string> log)
{
    /// <summary>Patterns for the client's watching.</summary>
    public static readonly ImmutableArray<string> Patterns = ["**/*.thread", "**/*.thread.txt"];

    /// <summary>In bytes: the longest discussions have three.</summary>
    private const long LargestFile = 8_000_000;

    /// <summary>In characters, of all files together that are kept in memory.</summary>
    private const long MostKept = 64_000_000;

    /// <summary>How long a list of files is taken for true where nobody tells of changes.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, WorkspaceFile> kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);
    private ImmutableArray<string> folders = [];
    private ImmutableArray<string> listed;
    private long listedAt;
    private int generation;
    private long keptLength;

    /// <summary>True where the client tells of new and deleted files.</summary>
    public bool IsWatched { get; set; }

    /// <summary>Takes the folders that are open at the start.</summary>
    /// <param name="workspaceFolders">What the client says; it may say anything.</param>
    /// <param name="rootUri">What older clients say.</param>
    public void Begin(JsonElement? workspaceFolders, JsonElement? rootUri)
    {
        var uris =
            workspaceFolders is { ValueKind: JsonValueKind.Array } several
                ? several
                    .EnumerateArray()
                    .Where(folder => folder.ValueKind == JsonValueKind.Object)
                    .Select(folder => folder.TryGetProperty("uri", out var uri) ? uri : default)
            : rootUri is { } root ? [root]
            : [];
        Change(
            uris.Where(uri => uri.ValueKind == JsonValueKind.String)
                .Select(uri => uri.GetString()!),
            []
        );
    }

    /// <summary>Takes folders that were opened or closed.</summary>
    public void Change(IEnumerable<string> added, IEnumerable<string> removed)
    {
        var gone = removed.Select(FilePath.FromUri).OfType<string>().ToHashSet();
        lock (gate)
        {
            folders =
            [
                .. folders
                    .Where(folder => !gone.Contains(folder))
                    .Concat(added.Select(FilePath.FromUri).OfType<string>())
                    .Distinct(StringComparer.Ordinal),
            ];
            Forget();
        }
    }

    /// <summary>The list of files is no longer true.</summary>
    public void Invalidate()
    {
        lock (gate)
        {
            Forget();
        }
    }

    /// <summary>The paths of all dumps, in the order of the alphabet.</summary>
    public ImmutableArray<string> List(CancellationToken cancellationToken)
    {
        ImmutableArray<string> roots;
        int before;
        lock (gate)
        {
            if (!listed.IsDefault && (IsWatched || Stopwatch.GetElapsedTime(listedAt) < Trust))
            {
                return listed;
            }

            (roots, before) = (folders, generation);
        }

        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            DumpSearch.Find(root, found, log, cancellationToken);
        }

        lock (gate)
        {
            if (before == generation)
            {
                listed = [.. found];
                listedAt = Stopwatch.GetTimestamp();
                foreach (var path in kept.Keys.Where(path => !found.Contains(path)).ToList())
                {
                    keptLength -= kept[path].Model.Tree.Text.Length;
                    kept.Remove(path);
                }
            }
        }

        return [.. found];
    }

    /// <summary>What stands for the content of a file; null where it is not there, or is left out.</summary>
    public string? GetStamp(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? null
                : file.Length <= LargestFile
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}"
                    )
                : LeaveOut(path, "it is larger than 8 MB");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return LeaveOut(path, exception.Message);
        }
    }

    /// <summary>A file; null where it cannot be read, or is left out.</summary>
    public WorkspaceFile? Read(string path)
    {
        if (GetStamp(path) is not { } stamp)
        {
            return null;
        }

        lock (gate)
        {
            if (
                kept.TryGetValue(path, out var known)
                && string.Equals(known.Stamp, stamp, StringComparison.Ordinal)
            )
            {
                return known;
            }
        }

        try
        {
            var text = Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            var file = new WorkspaceFile(
                FilePath.ToUri(path),
                stamp,
                ThreadModel.Create(SyntaxTree.ParseText(text))
            );
            Keep(path, file, text.Length);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LeaveOut(path, exception.Message);
            return null;
        }
    }

    private void Keep(string path, WorkspaceFile file, int length)
    {
        lock (gate)
        {
            if (kept.Remove(path, out var older))
            {
                keptLength -= older.Model.Tree.Text.Length;
            }

            if (keptLength + length <= MostKept)
            {
                kept[path] = file;
                keptLength += length;
            }
        }
    }

    private void Forget()
    {
        generation++;
        listed = default;
    }

    /// <summary>Said once for a file: clients ask again and again.</summary>
    private string? LeaveOut(string path, string reason)
    {
        bool isNew;
        lock (gate)
        {
            isNew = leftOut.Add(path);
        }

        if (isNew)
        {
            log($"{path} is left out: {reason}");
        }

        return null;
    }
}
