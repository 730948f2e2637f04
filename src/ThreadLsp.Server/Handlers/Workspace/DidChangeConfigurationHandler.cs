using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>Takes new settings.</summary>
internal sealed class DidChangeConfigurationHandler
    : IRequestHandler<DidChangeConfigurationNotification, Ack>
{
    public Task<Ack> Handle(
        DidChangeConfigurationNotification request,
        CancellationToken cancellationToken
    )
    {
        // What was sent holds for the next message already. What has to be asked for is not waited for: other messages would wait too.
        _ = request.Context.Session.Settings.UpdateAsync(request.Params.Settings);
        return Ack.Done;
    }
}
