namespace ThreadLsp.Protocol;

/// <summary>The diagnostics of a document: <c>full</c> with items, or <c>unchanged</c> since the result named before.</summary>
public sealed record DocumentDiagnosticReport(
    string Kind,
    string ResultId,
    IReadOnlyList<Diagnostic>? Items
);
