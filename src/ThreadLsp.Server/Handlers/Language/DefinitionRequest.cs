using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/definition</c>.</summary>
public sealed record DefinitionRequest(TextDocumentPositionParams Params, RequestContext Context)
    : IRequest<RawJson>;
