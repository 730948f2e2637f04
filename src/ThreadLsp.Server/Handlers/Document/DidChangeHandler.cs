using MediatR;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Document;

/// <summary>Edits a document. Stale and misplaced changes are logged and passed over, never fatal.</summary>
internal sealed class DidChangeHandler : IRequestHandler<DidChangeNotification, Ack>
{
    public Task<Ack> Handle(DidChangeNotification request, CancellationToken cancellationToken)
    {
        var (uri, version) = request.Params.TextDocument;
        var context = request.Context;
        var session = context.Session;
        if (context.Documents.Find(uri) is not { } document)
        {
            session.Log($"{uri} was changed and is not open: the change was passed over");
            return Ack.Done;
        }

        if (version < document.Version)
        {
            session.Log(
                $"{uri} was changed to version {version} after {document.Version}: the change was passed over"
            );
            return Ack.Done;
        }

        var changes = request.Params.ContentChanges;
        if (document.IsDesynchronized && changes.All(change => change.Range is not null))
        {
            session.Log($"{uri} waits for its whole text: the change was passed over");
            return Ack.Done;
        }

        var tree = ChangeApplier.Apply(
            document.Tree,
            changes,
            session.Client.PositionEncoding,
            session.Log
        );
        context.Documents = context.Documents.With(
            document.Edit(
                version ?? document.Version,
                tree,
                // Who wants to hear of problems at once does not wait for placements either.
                isCalm: session.Settings.Current.DiagnosticsDelay > TimeSpan.Zero
            )
        );
        context.Changed.Add(uri);
        return Ack.Done;
    }
}
