using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary>The log is always as detailed as it gets.</summary>
internal sealed class SetTraceHandler : IRequestHandler<SetTraceNotification, Ack>
{
    public Task<Ack> Handle(SetTraceNotification request, CancellationToken cancellationToken) =>
        Ack.Done;
}
