using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary><c>workspace/didChangeWorkspaceFolders</c>.</summary>
public sealed record DidChangeWorkspaceFoldersNotification(
    DidChangeWorkspaceFoldersParams Params,
    RequestContext Context
) : IRequest<Ack>;
