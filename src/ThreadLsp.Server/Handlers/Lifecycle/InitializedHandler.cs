using System.Text.Json;
using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Capabilities;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Workspaces;

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
        var registrations = FindRegistrations(session.Client).ToList();
        if (registrations.Count > 0)
        {
            var isDone = await session
                .TryRequestAsync("client/registerCapability", new RegistrationParams(registrations))
                .ConfigureAwait(false);
            session.Files.IsWatched = isDone && session.Client.RegistersWatchedFiles;
        }

        if (session.Client.AnswersConfiguration)
        {
            await session.Settings.UpdateAsync(sent: null).ConfigureAwait(false);
        }

        return Ack.Instance;
    }

    private static IEnumerable<Registration> FindRegistrations(ClientCapabilities client)
    {
        if (client.RegistersConfigurationChanges)
        {
            yield return new("configuration", "workspace/didChangeConfiguration");
        }

        if (client.RegistersWatchedFiles)
        {
            var options = new DidChangeWatchedFilesRegistrationOptions([
                .. WorkspaceFiles.Patterns.Select(pattern => new Protocol.FileSystemWatcher(
                    pattern
                )),
            ]);
            yield return new(
                "files",
                "workspace/didChangeWatchedFiles",
                JsonSerializer.SerializeToElement(
                    options,
                    ProtocolJson.Default.DidChangeWatchedFilesRegistrationOptions
                )
            );
        }
    }
}
