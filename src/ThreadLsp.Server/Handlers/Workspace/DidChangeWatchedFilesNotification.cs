using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary><c>workspace/didChangeWatchedFiles</c>.</summary>
public sealed record DidChangeWatchedFilesNotification(
    DidChangeWatchedFilesParams Params,
    RequestContext Context
) : IRequest<Ack>;
