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

        context.Documents = context.Documents.With(
            Apply(request, document, version ?? document.Version)
        );
        session.Publisher.Request(uri);
        return Ack.Done;
    }

    private static Documents.Document Apply(
        DidChangeNotification request,
        Documents.Document document,
        int? version
    )
    {
        var session = request.Context.Session;
        var changes = request.Params.ContentChanges;
        var isWhole = changes.Any(change => change.Range is null);
        if (document.IsDesynchronized && !isWhole)
        {
            return document;
        }

        try
        {
            var tree = ChangeApplier.Apply(
                document.Tree,
                changes,
                session.Client.PositionEncoding,
                session.Log
            );
            return new(document.Uri, version, tree);
        }
        catch (Exception exception)
        {
            // The last good version keeps answering; the next whole text brings both sides together again.
            session.Log($"{document.Uri}: an edit could not be applied: {exception}");
            return new(document.Uri, version, document.Tree, isDesynchronized: true);
        }
    }
}
