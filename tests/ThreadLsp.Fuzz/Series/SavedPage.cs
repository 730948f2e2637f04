using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Fuzz;

/// <summary>Discussions of the shared folder that were saved again and again over days, as the dumps those saves would have been.</summary>
internal static class SavedPage
{
    private const string Folder = "corpus/series";

    /// <summary>True where there are such discussions.</summary>
    /// <param name="reason">Why not; empty where there are.</param>
    public static bool IsAvailable(out string reason) =>
        SharedFolder.TryGet(Folder, out _, out reason);

    /// <summary>For each discussion all its saves, in the order of time.</summary>
    /// <param name="isIndented">Two blanks a level; otherwise the nesting is lost.</param>
    public static ImmutableArray<ImmutableArray<string>> ReadAll(bool isIndented)
    {
        if (!SharedFolder.TryGet(Folder, out var folder, out _))
        {
            return [];
        }

        return
        [
            .. Directory
                .EnumerateDirectories(folder)
                .Order(StringComparer.Ordinal)
                .Select(page =>
                    Directory
                        .EnumerateFiles(page, "*.json")
                        .Order(StringComparer.Ordinal)
                        .Select(save => Render(File.ReadAllText(save), isIndented))
                        .ToImmutableArray()
                ),
        ];
    }

    private static string Render(string json, bool isIndented)
    {
        using var document = JsonDocument.Parse(json);
        var page = document.RootElement;
        var text = new StringBuilder();
        text.Append(GetText(page, "title")).Append('\n');
        text.Append(page.GetProperty("points").GetInt32())
            .Append(" points by ")
            .Append(GetText(page, "author"))
            .Append(' ')
            .Append(GetText(page, "age"))
            .Append('\n');
        var depths = new Dictionary<long, int>();
        foreach (var comment in page.GetProperty("comments").EnumerateArray())
        {
            var parent = comment.GetProperty("parent");
            var depth =
                parent.ValueKind == JsonValueKind.Number
                && depths.TryGetValue(parent.GetInt64(), out var above)
                    ? above + 1
                    : 0;
            depths[comment.GetProperty("id").GetInt64()] = depth;
            var indent = isIndented ? new string(' ', depth * 2) : string.Empty;
            var author = GetText(comment, "author") is { Length: > 0 } name ? name : "[deleted]";
            text.Append(indent).Append(author).Append(' ').Append(GetText(comment, "age"));
            text.Append('\n');
            foreach (var line in GetText(comment, "text").Split('\n'))
            {
                text.Append(indent).Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string GetText(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? string.Empty;
}
