using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary><c>$/setTrace</c>.</summary>
public sealed record SetTraceNotification(SetTraceParams Params, RequestContext Context)
    : IRequest<Ack>;
