using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>One change; without a range it is the whole new text.</summary>
public sealed record TextDocumentContentChangeEvent(
    [property: JsonConverter(typeof(LenientStringConverter))] string Text,
    Range? Range = null
);
