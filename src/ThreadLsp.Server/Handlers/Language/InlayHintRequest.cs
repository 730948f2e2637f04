using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/inlayHint</c>.</summary>
public sealed record InlayHintRequest(InlayHintParams Params, RequestContext Context)
    : IRequest<RawJson>;
