using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/prepareCallHierarchy</c>.</summary>
public sealed record PrepareCallHierarchyRequest(
    TextDocumentPositionParams Params,
    RequestContext Context
) : IRequest<CallHierarchyItem[]?>;
