using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>A place in a document; both numbers are 0-based, the character in the negotiated encoding.</summary>
public sealed record Position(
    [property: JsonConverter(typeof(LenientNumberConverter))] int Line,
    [property: JsonConverter(typeof(LenientNumberConverter))] int Character
);
