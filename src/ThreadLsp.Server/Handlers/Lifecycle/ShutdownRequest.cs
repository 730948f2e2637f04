using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary><c>shutdown</c>.</summary>
public sealed record ShutdownRequest(RequestContext Context) : IRequest<Ack>;
