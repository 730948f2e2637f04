using System.Text.Json.Serialization;

namespace ThreadLsp.Benchmarks.Serving;

/// <summary>What a server took each time for one kind of question behind an edit.</summary>
internal sealed record ServedPhase
{
    /// <summary>The median in milliseconds, from the edit to the last byte of the answer.</summary>
    [JsonPropertyName("p50")]
    public double? Median { get; init; }

    /// <summary>The 99th percentile.</summary>
    [JsonPropertyName("p99")]
    public double? Percentile99 { get; init; }

    /// <summary>Milliseconds of processor time for one edit and its answer.</summary>
    [JsonPropertyName("cpu_ms_per_edit")]
    public double? ProcessorTime { get; init; }
}
