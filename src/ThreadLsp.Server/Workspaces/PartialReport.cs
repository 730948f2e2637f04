using System.Text.Json;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Workspaces;

/// <summary>Sends what is found in parts, where the client wants it so; else it is the answer as a whole.</summary>
/// <param name="session">The connection.</param>
/// <param name="token">The client's name for the parts; null where it wants none.</param>
internal sealed class PartialReport(Session session, JsonElement? token)
{
    private readonly List<WorkspaceDocumentDiagnosticReport> items = [];

    /// <summary>One more document.</summary>
    public async Task AddAsync(WorkspaceDocumentDiagnosticReport report)
    {
        if (token is not { ValueKind: JsonValueKind.String or JsonValueKind.Number } name)
        {
            items.Add(report);
            return;
        }

        var part = JsonAnswer.Of(
            new WorkspaceDiagnosticReport([report]),
            ProtocolJson.Default.WorkspaceDiagnosticReport
        );
        await session
            .NotifyAsync("$/progress", new ProgressParams(name, part))
            .ConfigureAwait(false);
    }

    /// <summary>What was not sent in parts.</summary>
    public WorkspaceDiagnosticReport ToReport() => new(items);
}
