using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>Reads the number of a line or a column from clients that mean "the end" by a huge number, or write <c>1.0</c>.</summary>
/// <remarks>Refusing the number would lose an edit, and with it the text of the document; a number out of range is clamped.</remarks>
public sealed class LenientNumberConverter : JsonConverter<int>
{
    /// <inheritdoc/>
    public override int Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException(
                $"A line or a column is a number; this is a {reader.TokenType}."
            );
        }

        return reader.TryGetInt32(out var number)
            ? number
            // The conversion saturates: what is too large becomes the largest number, which positions clamp to the end.
            : (int)reader.GetDouble();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
