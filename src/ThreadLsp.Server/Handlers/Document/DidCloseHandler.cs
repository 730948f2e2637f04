using MediatR;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Document;

/// <summary>Forgets a document and takes its diagnostics back.</summary>
internal sealed class DidCloseHandler : IRequestHandler<DidCloseNotification, Ack>
{
    public Task<Ack> Handle(DidCloseNotification request, CancellationToken cancellationToken)
    {
        var uri = request.Params.TextDocument.Uri;
        var context = request.Context;
        if (context.Documents.Find(uri) is null)
        {
            context.Session.Log($"{uri} was closed and is not open");
        }

        context.Documents = context.Documents.Without(uri);
        context.Changed.Add(uri);
        return Ack.Done;
    }
}
