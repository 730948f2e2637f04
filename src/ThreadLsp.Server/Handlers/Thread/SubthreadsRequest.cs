using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Thread;

/// <summary><c>threadLsp/subthreads</c>.</summary>
public sealed record SubthreadsRequest(SubthreadsParams Params, RequestContext Context)
    : IRequest<SubthreadsResult>;
