using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>Dumps came, went or changed beside the editor.</summary>
internal sealed class DidChangeWatchedFilesHandler
    : IRequestHandler<DidChangeWatchedFilesNotification, Ack>
{
    public Task<Ack> Handle(
        DidChangeWatchedFilesNotification request,
        CancellationToken cancellationToken
    )
    {
        var session = request.Context.Session;
        if (request.Params.Changes.Any(change => change.Type != FileChangeType.Changed))
        {
            session.Files.Invalidate();
        }

        if (session.Client.RefreshesDiagnostics && session.Settings.Current.WorkspaceDiagnostics)
        {
            _ = session.RefreshAsync("workspace/diagnostic/refresh");
        }

        return Ack.Done;
    }
}
