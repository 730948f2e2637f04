using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary>Answers that all before it is done; that only <c>exit</c> may follow is the guard's to see to.</summary>
internal sealed class ShutdownHandler : IRequestHandler<ShutdownRequest, Ack>
{
    public Task<Ack> Handle(ShutdownRequest request, CancellationToken cancellationToken) =>
        Ack.Done;
}
