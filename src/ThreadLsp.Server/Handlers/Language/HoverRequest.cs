using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/hover</c>.</summary>
public sealed record HoverRequest(TextDocumentPositionParams Params, RequestContext Context)
    : IRequest<Hover?>;
