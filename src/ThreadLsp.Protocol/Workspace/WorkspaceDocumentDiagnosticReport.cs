using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>The diagnostics of a document: <c>full</c> with items, or <c>unchanged</c> since the result named before.</summary>
public sealed record WorkspaceDocumentDiagnosticReport(
    string Kind,
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version,
    string? ResultId,
    IReadOnlyList<Diagnostic>? Items
);
