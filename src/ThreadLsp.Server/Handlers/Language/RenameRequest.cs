using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/rename</c>.</summary>
public sealed record RenameRequest(RenameParams Params, RequestContext Context)
    : IRequest<WorkspaceEdit?>;
