using System.Text.Json.Serialization;

namespace ThreadLsp.Benchmarks.Rows;

/// <summary>How long edits at one kind of place took.</summary>
/// <param name="Count">How many were measured; undoing one counts as another.</param>
/// <param name="Median">Microseconds.</param>
/// <param name="Percentile99">Microseconds.</param>
internal sealed record Latency(
    [property: JsonPropertyName("n")] int Count,
    [property: JsonPropertyName("p50_us")] double Median,
    [property: JsonPropertyName("p99_us")] double Percentile99
);
