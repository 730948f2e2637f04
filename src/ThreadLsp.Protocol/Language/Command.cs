using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>Something to run, with its words in an editor. The argument is that of the navigation commands.</summary>
public sealed record Command(
    string Title,
    [property: JsonPropertyName("command")] string Name,
    IReadOnlyList<CommandArgument>? Arguments = null
);
