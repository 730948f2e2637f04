using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Capabilities;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary>Learns what the client can do and says what the server can do.</summary>
internal sealed class InitializeHandler : IRequestHandler<InitializeRequest, InitializeResult>
{
    public Task<InitializeResult> Handle(
        InitializeRequest request,
        CancellationToken cancellationToken
    )
    {
        var session = request.Context.Session;
        var client = ClientCapabilities.Read(request.Params);
        session.Begin(client);
        session.Settings.Begin(request.Params.InitializationOptions);
        session.Files.Begin(request.Params.WorkspaceFolders, request.Params.RootUri);
        if (request.Params.ProcessId is { } process)
        {
            session.WatchParent(process);
        }

        session.Log($"client {client.Name}, positions in {client.PositionEncodingName}");
        return Task.FromResult(
            new InitializeResult(
                ServerCapabilitiesFactory.Create(client),
                new ServerInfo("threadlsp", session.Options.Version)
            )
        );
    }
}
