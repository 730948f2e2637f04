using System.Text.Json;

namespace ThreadLsp.Protocol;

/// <summary>Asks for a command.</summary>
public sealed record ExecuteCommandParams(
    string Command,
    IReadOnlyList<JsonElement>? Arguments = null
);
