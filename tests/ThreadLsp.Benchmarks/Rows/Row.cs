using System.Text.Json.Serialization;

namespace ThreadLsp.Benchmarks.Rows;

/// <summary>What one parser did with one file: a line of JSON, the same for every peer.</summary>
internal sealed record Row
{
    /// <summary>The parser.</summary>
    [JsonPropertyName("peer")]
    public required string Peer { get; init; }

    /// <summary>The name of the file, or what was generated.</summary>
    [JsonPropertyName("file")]
    public string? File { get; init; }

    /// <summary>Its size in UTF-8.</summary>
    [JsonPropertyName("bytes")]
    public long Bytes { get; init; }

    /// <summary>Microseconds of a full parse, the text already in memory.</summary>
    [JsonPropertyName("full_us")]
    public double FullParse { get; init; }

    /// <summary>Megabytes that a full parse takes in a second.</summary>
    [JsonPropertyName("mb_s")]
    public double Throughput { get; init; }

    /// <summary>Bytes that the tree takes beside the text, for one byte of the file.</summary>
    [JsonPropertyName("mem_per_byte")]
    public double? TreeMemory { get; init; }

    /// <summary>Bytes that the text takes in memory, for one byte of the file.</summary>
    [JsonPropertyName("text_per_byte")]
    public double? TextMemory { get; init; }

    /// <summary>Microseconds to look for every line feed and to do nothing else: what no parser can beat.</summary>
    [JsonPropertyName("index_of_us")]
    public double? LineFeeds { get; init; }

    /// <summary>Microseconds of a full parse from UTF-8 bytes.</summary>
    [JsonPropertyName("open_us")]
    public double? Open { get; init; }

    /// <summary>A character typed near the start.</summary>
    [JsonPropertyName("start")]
    public Latency? Start { get; init; }

    /// <summary>A character typed in the middle.</summary>
    [JsonPropertyName("mid")]
    public Latency? Middle { get; init; }

    /// <summary>A character typed near the end.</summary>
    [JsonPropertyName("end")]
    public Latency? End { get; init; }

    /// <summary>A header in the middle indented.</summary>
    [JsonPropertyName("struct")]
    public Latency? Structure { get; init; }

    /// <summary>Characters typed at places all over the file, each place once.</summary>
    [JsonPropertyName("rand")]
    public Latency? Random { get; init; }

    /// <summary>Bytes that an edit allocated: the median of all kinds of edits.</summary>
    [JsonPropertyName("allocated_per_edit")]
    public long? Allocated { get; init; }

    /// <summary>Bytes that an edit allocated at the most.</summary>
    [JsonPropertyName("allocated_most")]
    public long? MostAllocated { get; init; }

    /// <summary>How many comments answer one parent, where that is what is measured.</summary>
    [JsonPropertyName("siblings")]
    public int? Siblings { get; init; }

    /// <summary>How deep the edited comment stands, where that is what is measured.</summary>
    [JsonPropertyName("depth")]
    public int? Depth { get; init; }
}
