using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/semanticTokens/range</c>.</summary>
public sealed record SemanticTokensRangeRequest(
    SemanticTokensRangeParams Params,
    RequestContext Context
) : IRequest<RawJson>;
