using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Server.Documents;
using DocumentLink = ThreadLsp.Protocol.DocumentLink;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>The web addresses of a document. One that leads nowhere is sent to clients that show why.</summary>
internal sealed class DocumentLinkHandler : IRequestHandler<DocumentLinkRequest, DocumentLink[]>
{
    public Task<DocumentLink[]> Handle(
        DocumentLinkRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var withNotes = question.Client.LinkTooltips;
        return Task.FromResult<DocumentLink[]>([
            .. DocumentLinks
                .Compute(question.Model, cancellationToken)
                .Where(link => link.Target is not null || withNotes)
                .Select(link => new DocumentLink(
                    question.Mapper.ToRange(link.Span),
                    link.Target,
                    withNotes ? link.Note : null
                )),
        ]);
    }
}
