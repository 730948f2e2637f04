using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary><c>workspace/executeCommand</c>.</summary>
public sealed record ExecuteCommandRequest(ExecuteCommandParams Params, RequestContext Context)
    : IRequest<RawJson>;
