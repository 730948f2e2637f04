using System.Text.Json.Serialization;

namespace ThreadLsp.Benchmarks.Serving;

/// <summary>What the shared benchmark found out about one server and one document; times in milliseconds.</summary>
internal sealed record ServedRow
{
    /// <summary>The server.</summary>
    [JsonPropertyName("server")]
    public required string Server { get; init; }

    /// <summary>The size of the document as the benchmark says it: 100k.</summary>
    [JsonPropertyName("size")]
    public required string Size { get; init; }

    /// <summary>From the start of the program to its answer to initialize.</summary>
    [JsonPropertyName("init_ms")]
    public double? Initialize { get; init; }

    /// <summary>From opening the document to its symbols.</summary>
    [JsonPropertyName("open_symbol_ms")]
    public double? Open { get; init; }

    /// <summary>An edit, then all symbols.</summary>
    [JsonPropertyName("edit_symbol")]
    public ServedPhase? Symbols { get; init; }

    /// <summary>An edit, then all folds.</summary>
    [JsonPropertyName("edit_fold")]
    public ServedPhase? Folds { get; init; }

    /// <summary>An edit, then a question that is answered with nothing.</summary>
    [JsonPropertyName("edit_ping")]
    public ServedPhase? RoundTrip { get; init; }

    /// <summary>An edit, then its diagnostics, with what the server waits for more edits.</summary>
    [JsonPropertyName("edit_diag")]
    public ServedPhase? Diagnostics { get; init; }

    /// <summary>Megabytes resident at the end.</summary>
    [JsonPropertyName("rss_end_mb")]
    public double? Memory { get; init; }

    /// <summary>Why there is nothing more.</summary>
    [JsonPropertyName("failed")]
    public string? Failed { get; init; }
}
