using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>Copies a <see cref="RawJson"/> into the message as it is.</summary>
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <inheritdoc/>
    public override RawJson Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new RawJson(
            JsonSerializer.SerializeToUtf8Bytes(
                document.RootElement,
                ProtocolJson.Default.JsonElement
            )
        );
    }

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        RawJson value,
        JsonSerializerOptions options
    ) => writer.WriteRawValue(value.ToUtf8().Span, skipInputValidation: true);
}
