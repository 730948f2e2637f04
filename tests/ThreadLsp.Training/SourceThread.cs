using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ThreadLsp.Training;

/// <summary>A real thread of the corpus, before it is printed as a dump.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Title">The title.</param>
/// <param name="Domain">Where it links to; null where it links nowhere.</param>
/// <param name="Author">Who submitted it; null where that is not known.</param>
/// <param name="Points">Its points.</param>
/// <param name="Time">When, in seconds since 1970; null where that is not known.</param>
/// <param name="Age">The words of its age, where the source printed words.</param>
/// <param name="Text">The story's own text.</param>
/// <param name="Comments">The comments in the order of the page.</param>
internal sealed record SourceThread(
    string Name,
    string Title,
    string? Domain,
    string? Author,
    int Points,
    long? Time,
    string? Age,
    string Text,
    ImmutableArray<SourceComment> Comments
)
{
    /// <summary>All threads of a corpus but the lists of advertisements.</summary>
    public static ImmutableArray<SourceThread> ReadAll(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.json")
                .Where(path => !path.Contains("whoishiring", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];

    private static SourceThread Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var comments = ImmutableArray.CreateBuilder<SourceComment>();
        foreach (var entry in root.GetProperty("comments").EnumerateArray())
        {
            numbers[entry.GetProperty("id").ToString()] = comments.Count;
            var parent = entry.GetProperty("parent") is { ValueKind: not JsonValueKind.Null } id
                ? numbers[id.ToString()]
                : -1;
            comments.Add(
                new(
                    parent,
                    parent < 0 ? 0 : comments[parent].Depth + 1,
                    GetString(entry, "author"),
                    GetTime(entry),
                    GetString(entry, "age"),
                    GetString(entry, "text") ?? string.Empty,
                    entry.TryGetProperty("deleted", out var deleted)
                        && deleted.ValueKind == JsonValueKind.True
                )
            );
        }

        return new(
            Path.GetFileNameWithoutExtension(path),
            GetString(root, "title") ?? string.Empty,
            GetString(root, "domain"),
            GetString(root, "author"),
            root.TryGetProperty("points", out var points)
            && points.ValueKind == JsonValueKind.Number
                ? points.GetInt32()
                : 1,
            GetTime(root),
            GetString(root, "age"),
            GetString(root, "text") ?? string.Empty,
            comments.ToImmutable()
        );
    }

    private static string? GetString(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() is { Length: > 0 } text
                ? text
                : null
            : null;

    private static long? GetTime(JsonElement element) =>
        !element.TryGetProperty("created_at", out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? (long)value.GetDouble()
        : DateTimeOffset.TryParse(
            value.ValueKind == JsonValueKind.String ? value.GetString() : null,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time.ToUnixTimeSeconds()
        : null;
}
