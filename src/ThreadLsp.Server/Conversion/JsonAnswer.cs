using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ThreadLsp.Protocol;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>Writes answers as JSON, without objects in between.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Nothing here nests deeper than the caps of the writers; the default of 1,000 would do as well.
        MaxDepth = 4_096,
        SkipValidation = true,
    };

    /// <summary>The JSON that <paramref name="write"/> writes.</summary>
    public static RawJson Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4_096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return new RawJson(buffer.WrittenMemory);
    }

    /// <summary>The JSON of a value: for answers that may be of several types.</summary>
    public static RawJson Of<T>(T value, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>A property with a range.</summary>
    public static void WriteRange(
        this Utf8JsonWriter writer,
        string name,
        PositionMapper mapper,
        TextSpan span
    )
    {
        writer.WriteStartObject(name);
        WritePosition(writer, "start", mapper.ToLinePosition(span.Start));
        WritePosition(writer, "end", mapper.ToLinePosition(span.End));
        writer.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter writer, string name, LinePosition position)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("line", position.Line);
        writer.WriteNumber("character", position.Character);
        writer.WriteEndObject();
    }
}
