namespace ThreadLsp.Protocol;

/// <summary>How diagnostics are pulled.</summary>
public sealed record DiagnosticOptions(
    string Identifier,
    bool InterFileDependencies,
    bool WorkspaceDiagnostics,
    bool WorkDoneProgress
);
