using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ThreadLsp.Training;

/// <summary>Reads threads of Reddit as its API gives them: two listings in one file, that of the post and that of the comments.</summary>
internal static class RecordedThread
{
    /// <summary>Shorter ones teach little.</summary>
    private const int FewestComments = 20;

    /// <summary>A comment that was taken back has one of these for its text.</summary>
    private static readonly string[] TakenBack = ["[deleted]", "[removed]"];

    /// <summary>All threads of a folder and the folders in it; what is no recording of a thread is passed over, and one thread is read once.</summary>
    public static ImmutableArray<SourceThread> ReadAll(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(Read)
                .OfType<SourceThread>()
                .Where(thread => thread.Comments.Length >= FewestComments)
                .DistinctBy(thread => thread.Name, StringComparer.Ordinal),
        ];

    private static SourceThread? Read(string path)
    {
        using var document = TryParse(path);
        if (
            document?.RootElement is not { ValueKind: JsonValueKind.Array } listings
            || listings.GetArrayLength() != 2
            || FindChildren(listings[0]).FirstOrDefault()
                is not { ValueKind: JsonValueKind.Object } post
            || GetString(post, "title") is not { } title
        )
        {
            return null;
        }

        return new(
            $"reddit_{GetString(post, "id")}",
            WebUtility.HtmlDecode(title),
            GetString(post, "domain"),
            GetAuthor(post),
            FindMember(post, "score") is { ValueKind: JsonValueKind.Number } score
                ? score.GetInt32()
                : 1,
            GetTime(post),
            Age: null,
            WebUtility.HtmlDecode(GetString(post, "selftext")) ?? string.Empty,
            ReadComments(listings[1])
        );
    }

    private static JsonDocument? TryParse(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(path), new() { MaxDepth = 512 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The comments in the order of the page, each with those below it behind it.</summary>
    private static ImmutableArray<SourceComment> ReadComments(JsonElement listing)
    {
        var comments = ImmutableArray.CreateBuilder<SourceComment>();
        var open = new Stack<(JsonElement Comment, int Parent)>();
        Open(listing, -1);
        while (open.TryPop(out var next))
        {
            var (comment, parent) = next;
            var text = GetString(comment, "body") ?? string.Empty;
            var isDeleted = TakenBack.Contains(text, StringComparer.Ordinal);
            comments.Add(
                new(
                    parent,
                    parent < 0 ? 0 : comments[parent].Depth + 1,
                    GetAuthor(comment),
                    GetTime(comment),
                    Age: null,
                    isDeleted ? string.Empty : WebUtility.HtmlDecode(text),
                    isDeleted
                )
            );
            Open(FindMember(comment, "replies"), comments.Count - 1);
        }

        return comments.ToImmutable();

        void Open(JsonElement replies, int parent)
        {
            foreach (var reply in FindChildren(replies).Where(IsComment).Reverse())
            {
                open.Push((reply, parent));
            }
        }
    }

    /// <summary>The data of what a listing lists; nothing where it is the empty text that stands for no replies.</summary>
    private static IEnumerable<JsonElement> FindChildren(JsonElement listing) =>
        FindMember(FindMember(listing, "data"), "children")
            is { ValueKind: JsonValueKind.Array } children
            ? children
                .EnumerateArray()
                .Select(child => FindMember(child, "data"))
                .Where(data => data.ValueKind == JsonValueKind.Object)
            : [];

    private static JsonElement FindMember(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member)
            ? member
            : default;

    /// <summary>False for what stands for comments that were not loaded.</summary>
    private static bool IsComment(JsonElement data) => data.TryGetProperty("body", out _);

    private static string? GetAuthor(JsonElement data) =>
        GetString(data, "author") is { } author and not "[deleted]" ? author : null;

    private static string? GetString(JsonElement data, string name) =>
        FindMember(data, name) is { ValueKind: JsonValueKind.String } value
            ? value.GetString()
            : null;

    /// <summary>In seconds since 1970; some recordings have them as text.</summary>
    private static long? GetTime(JsonElement data) =>
        double.TryParse(
            FindMember(data, "created_utc").ToString(),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? (long)seconds
            : null;
}
