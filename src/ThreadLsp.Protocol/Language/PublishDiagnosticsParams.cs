namespace ThreadLsp.Protocol;

/// <summary>All diagnostics of a version of a document.</summary>
public sealed record PublishDiagnosticsParams(
    string Uri,
    int? Version,
    IReadOnlyList<Diagnostic> Diagnostics
);
