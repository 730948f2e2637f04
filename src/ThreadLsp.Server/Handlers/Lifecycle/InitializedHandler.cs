using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary>Nothing is left to do: all capabilities were said at once.</summary>
internal sealed class InitializedHandler : IRequestHandler<InitializedNotification, Ack>
{
    public Task<Ack> Handle(InitializedNotification request, CancellationToken cancellationToken) =>
        Ack.Done;
}
