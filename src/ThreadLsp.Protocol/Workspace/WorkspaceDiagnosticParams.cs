using System.Text.Json;

namespace ThreadLsp.Protocol;

/// <summary>Asks for the diagnostics of the whole workspace.</summary>
public sealed record WorkspaceDiagnosticParams(
    IReadOnlyList<PreviousResultId>? PreviousResultIds = null,
    JsonElement? WorkDoneToken = null,
    JsonElement? PartialResultToken = null
);
