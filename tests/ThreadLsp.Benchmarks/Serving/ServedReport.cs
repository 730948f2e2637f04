using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadLsp.Benchmarks.Serving;

/// <summary>The file that the shared benchmark writes.</summary>
internal sealed record ServedReport
{
    /// <summary>A row for each server and document.</summary>
    [JsonPropertyName("results")]
    public required ServedRow[] Results { get; init; }

    /// <summary>Reads it.</summary>
    public static ServedReport Read(string json) =>
        JsonSerializer.Deserialize(json, ServedJson.Default.ServedReport)
        ?? throw new JsonException("An object was expected.");
}
