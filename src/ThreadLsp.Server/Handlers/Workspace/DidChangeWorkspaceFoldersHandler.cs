using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>Folders were opened or closed.</summary>
internal sealed class DidChangeWorkspaceFoldersHandler
    : IRequestHandler<DidChangeWorkspaceFoldersNotification, Ack>
{
    public Task<Ack> Handle(
        DidChangeWorkspaceFoldersNotification request,
        CancellationToken cancellationToken
    )
    {
        var (added, removed) = request.Params.Event;
        request.Context.Session.Files.Change(
            added.Select(folder => folder.Uri),
            removed.Select(folder => folder.Uri)
        );
        return Ack.Done;
    }
}
