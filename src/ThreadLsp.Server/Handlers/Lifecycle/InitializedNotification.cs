using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary><c>initialized</c>.</summary>
public sealed record InitializedNotification(InitializedParams Params, RequestContext Context)
    : IRequest<Ack>;
