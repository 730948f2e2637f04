using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/declaration</c>.</summary>
public sealed record DeclarationRequest(TextDocumentPositionParams Params, RequestContext Context)
    : IRequest<RawJson>;
