using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary>Asks the client for what can only be asked for now: messages that it sends when it is told to, and settings.</summary>
internal sealed class InitializedHandler : IRequestHandler<InitializedNotification, Ack>
{
    public async Task<Ack> Handle(
        InitializedNotification request,
        CancellationToken cancellationToken
    )
    {
        var session = request.Context.Session;
        if (session.Client.RegistersConfigurationChanges)
        {
            await session
                .RequestAsync(
                    "client/registerCapability",
                    new RegistrationParams([
                        new("configuration", "workspace/didChangeConfiguration"),
                    ])
                )
                .ConfigureAwait(false);
        }

        if (session.Client.AnswersConfiguration)
        {
            await session.Settings.UpdateAsync(sent: null).ConfigureAwait(false);
        }

        return Ack.Instance;
    }
}
