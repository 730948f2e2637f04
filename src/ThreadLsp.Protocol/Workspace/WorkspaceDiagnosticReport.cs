namespace ThreadLsp.Protocol;

/// <summary>The diagnostics of the workspace, or a part of them.</summary>
public sealed record WorkspaceDiagnosticReport(
    IReadOnlyList<WorkspaceDocumentDiagnosticReport> Items
);
