using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary><c>workspace/symbol</c>.</summary>
public sealed record WorkspaceSymbolRequest(WorkspaceSymbolParams Params, RequestContext Context)
    : IRequest<SymbolInformation[]>;
