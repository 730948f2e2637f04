using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Document;

/// <summary>The text is known already.</summary>
internal sealed class DidSaveHandler : IRequestHandler<DidSaveNotification, Ack>
{
    public Task<Ack> Handle(DidSaveNotification request, CancellationToken cancellationToken) =>
        Ack.Done;
}
