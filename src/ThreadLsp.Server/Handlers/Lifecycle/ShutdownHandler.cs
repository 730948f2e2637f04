using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary>From here on only <c>exit</c> is taken.</summary>
internal sealed class ShutdownHandler : IRequestHandler<ShutdownRequest, Ack>
{
    public Task<Ack> Handle(ShutdownRequest request, CancellationToken cancellationToken)
    {
        request.Context.Session.ShutDown();
        return Ack.Done;
    }
}
