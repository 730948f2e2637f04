using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>A document with its text.</summary>
public sealed record TextDocumentItem(
    string Uri,
    [property: JsonConverter(typeof(LenientStringConverter))] string Text,
    string? LanguageId = null,
    int? Version = null
);
