using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Thread;

/// <summary><c>threadLsp/path</c>.</summary>
public sealed record ThreadPathRequest(ThreadPathParams Params, RequestContext Context)
    : IRequest<ThreadPathResult>;
