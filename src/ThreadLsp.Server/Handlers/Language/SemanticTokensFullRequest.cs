using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/semanticTokens/full</c>.</summary>
public sealed record SemanticTokensFullRequest(DocumentParams Params, RequestContext Context)
    : IRequest<RawJson>;
