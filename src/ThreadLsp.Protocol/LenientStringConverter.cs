using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>Reads the text of a document whatever it holds.</summary>
/// <remarks>
/// A document may hold half a surrogate pair, which clients send as an escape such as <c>\ud800</c>; .NET refuses to read it, and
/// the whole document would be lost over it. Here halves are kept, so that positions still count the same on both sides and a later
/// edit can bring the other half; bytes that are not UTF-8 become U+FFFD.
/// </remarks>
public sealed class LenientStringConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"A text is a string; this is a {reader.TokenType}.");
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return Unescape(
                reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan
            );
        }
    }

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        string value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value);

    /// <summary>The characters of a JSON string whose escapes are known to be well formed; O(n).</summary>
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (!escaped.IsEmpty)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain < 0)
            {
                text.Append(Encoding.UTF8.GetString(escaped));
                break;
            }

            text.Append(Encoding.UTF8.GetString(escaped[..plain]));
            var mark = escaped[plain + 1];
            var length = mark == (byte)'u' ? 6 : 2;
            text.Append(
                mark switch
                {
                    (byte)'u' => (char)
                        ushort.Parse(
                            escaped.Slice(plain + 2, 4),
                            NumberStyles.HexNumber,
                            CultureInfo.InvariantCulture
                        ),
                    (byte)'n' => '\n',
                    (byte)'r' => '\r',
                    (byte)'t' => '\t',
                    (byte)'b' => '\b',
                    (byte)'f' => '\f',
                    _ => (char)mark,
                }
            );
            escaped = escaped[(plain + length)..];
        }

        return text.ToString();
    }
}
