using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Thread;

/// <summary><c>threadLsp/isHeader</c>.</summary>
public sealed record HeaderRequest(HeaderParams Params, RequestContext Context)
    : IRequest<HeaderResult>;
