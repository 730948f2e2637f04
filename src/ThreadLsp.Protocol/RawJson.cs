using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>An answer that is JSON already: written once, straight from the document, and copied into the message.</summary>
/// <remarks>
/// Large answers have no object graph and no depth limit this way. Invariant: the bytes are one valid JSON value in UTF-8.
/// </remarks>
/// <param name="utf8">The JSON.</param>
[JsonConverter(typeof(RawJsonConverter))]
public sealed class RawJson(ReadOnlyMemory<byte> utf8)
{
    /// <summary>The answer <c>null</c>.</summary>
    public static RawJson Null { get; } = new("null"u8.ToArray());

    /// <summary>The JSON in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 => utf8;
}
