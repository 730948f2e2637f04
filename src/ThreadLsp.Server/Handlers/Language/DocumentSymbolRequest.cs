using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/documentSymbol</c>.</summary>
public sealed record DocumentSymbolRequest(DocumentParams Params, RequestContext Context)
    : IRequest<RawJson>;
