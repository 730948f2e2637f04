using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/semanticTokens/full/delta</c>.</summary>
public sealed record SemanticTokensDeltaRequest(
    SemanticTokensDeltaParams Params,
    RequestContext Context
) : IRequest<RawJson>;
