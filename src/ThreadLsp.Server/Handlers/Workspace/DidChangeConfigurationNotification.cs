using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary><c>workspace/didChangeConfiguration</c>.</summary>
public sealed record DidChangeConfigurationNotification(
    DidChangeConfigurationParams Params,
    RequestContext Context
) : IRequest<Ack>;
