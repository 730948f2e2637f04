using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadLsp.Benchmarks.Rows;

/// <summary>Rows as lines of JSON and back.</summary>
[JsonSerializable(typeof(Row))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class RowJson : JsonSerializerContext
{
    /// <summary>The row as one line.</summary>
    public static string Write(Row row) => JsonSerializer.Serialize(row, Default.Row);

    /// <summary>The row of a line; null where the line is none.</summary>
    public static Row? TryRead(string line) =>
        line.StartsWith('{') ? JsonSerializer.Deserialize(line, Default.Row) : null;
}
