using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/typeDefinition</c>.</summary>
public sealed record TypeDefinitionRequest(
    TextDocumentPositionParams Params,
    RequestContext Context
) : IRequest<RawJson>;
