using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Server.Tests.Conformance;

/// <summary>What a real editor says that it can do, kept in a file of <c>Clients</c>.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Source">The program and version it was recorded from, or the source it was read in.</param>
/// <param name="ClientInfo">What the editor calls itself; null where it does not.</param>
/// <param name="Capabilities">The capabilities.</param>
internal sealed record RecordedClient(
    string Name,
    string Source,
    JsonNode? ClientInfo,
    JsonNode Capabilities
)
{
    /// <summary>The settings of a user who wants all there is.</summary>
    public static JsonNode Everything { get; } =
        new JsonObject
        {
            ["codeLens"] = new JsonObject { ["enabled"] = true },
            ["inlayHints"] = new JsonObject { ["farParents"] = true, ["farParentLines"] = 1 },
        };

    private static string Folder => RepositoryRoot.Combine("tests/ThreadLsp.Server.Tests/Clients");

    /// <summary>The names of all.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads one.</summary>
    public static RecordedClient Read(string name)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!;
        return new(name, (string)file["source"]!, file["clientInfo"], file["capabilities"]!);
    }
}
