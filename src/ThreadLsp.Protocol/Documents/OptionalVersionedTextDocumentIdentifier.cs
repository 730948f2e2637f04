using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>Names a version of a document to the client; null stands for whatever version it has.</summary>
public sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version
);
