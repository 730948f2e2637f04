using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>Takes new settings.</summary>
internal sealed class DidChangeConfigurationHandler
    : IRequestHandler<DidChangeConfigurationNotification, Ack>
{
    public async Task<Ack> Handle(
        DidChangeConfigurationNotification request,
        CancellationToken cancellationToken
    )
    {
        await request
            .Context.Session.Settings.UpdateAsync(request.Params.Settings)
            .ConfigureAwait(false);
        return Ack.Instance;
    }
}
