using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>What an editor indents with.</summary>
public sealed record FormattingOptions(
    [property: JsonConverter(typeof(LenientNumberConverter))] int TabSize = 4,
    bool InsertSpaces = true
);
