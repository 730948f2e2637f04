using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.TestUtilities.Conformance;

/// <summary>What a real editor says that it can do, kept in a file of <c>Clients</c>.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Source">The program and version it was recorded from, or the source it was read in.</param>
/// <param name="ClientInfo">What the editor calls itself; null where it does not.</param>
/// <param name="Capabilities">The capabilities.</param>
public sealed record RecordedClient(
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

    /// <summary>Introduces a client to a server as this one, whose user wants all there is.</summary>
    /// <returns>The answer to <c>initialize</c>.</returns>
    public async Task<JsonNode> IntroduceAsync(LspClient client)
    {
        client.Answer = (method, _) =>
            method == "workspace/configuration"
                ? new JsonArray(Everything.DeepClone())
                : new JsonObject();
        var introduction = await client.InitializeAsync(
            Capabilities.ToJsonString(),
            clientInfo: ClientInfo
        );
        await client.NotifyAsync("workspace/didChangeConfiguration", new { settings = Everything });
        return introduction;
    }
}
