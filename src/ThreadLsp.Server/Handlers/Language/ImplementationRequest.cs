using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/implementation</c>.</summary>
public sealed record ImplementationRequest(
    TextDocumentPositionParams Params,
    RequestContext Context
) : IRequest<RawJson>;
