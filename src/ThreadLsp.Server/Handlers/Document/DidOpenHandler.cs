using MediatR;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Syntax;

namespace ThreadLsp.Server.Handlers.Document;

/// <summary>Parses a document. One that is open already is replaced: after a crash clients open twice.</summary>
internal sealed class DidOpenHandler : IRequestHandler<DidOpenNotification, Ack>
{
    public Task<Ack> Handle(DidOpenNotification request, CancellationToken cancellationToken)
    {
        var (uri, text, _, version) = request.Params.TextDocument;
        var context = request.Context;
        if (context.Documents.Find(uri) is not null)
        {
            context.Session.Log($"{uri} was opened twice: the new text holds");
        }

        var document = new Documents.Document(uri, version, SyntaxTree.ParseText(text));
        context.Documents = context.Documents.With(document);
        context.Changed.Add(uri);
        Documents.NestingPreparation.Begin(document, context.Session);
        return Ack.Done;
    }
}
