using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/prepareTypeHierarchy</c>.</summary>
public sealed record PrepareTypeHierarchyRequest(
    TextDocumentPositionParams Params,
    RequestContext Context
) : IRequest<TypeHierarchyItem[]?>;
