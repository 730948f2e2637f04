using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/selectionRange</c>.</summary>
public sealed record SelectionRangeRequest(SelectionRangeParams Params, RequestContext Context)
    : IRequest<RawJson>;
