using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/foldingRange</c>.</summary>
public sealed record FoldingRangeRequest(DocumentParams Params, RequestContext Context)
    : IRequest<RawJson>;
