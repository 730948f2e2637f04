using System.Text.Json.Serialization;

namespace ThreadLsp.Benchmarks.Serving;

/// <summary>How the report is read.</summary>
[JsonSerializable(typeof(ServedReport))]
internal sealed partial class ServedJson : JsonSerializerContext;
