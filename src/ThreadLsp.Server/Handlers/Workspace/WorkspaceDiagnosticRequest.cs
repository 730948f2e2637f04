using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary><c>workspace/diagnostic</c>.</summary>
public sealed record WorkspaceDiagnosticRequest(
    WorkspaceDiagnosticParams Params,
    RequestContext Context
) : IRequest<WorkspaceDiagnosticReport>;
