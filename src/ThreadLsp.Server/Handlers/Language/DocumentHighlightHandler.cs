using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>On a header all headers of its author; on a title or byline the top-level comments.</summary>
internal sealed class DocumentHighlightHandler
    : IRequestHandler<DocumentHighlightRequest, DocumentHighlight[]?>
{
    public Task<DocumentHighlight[]?> Handle(
        DocumentHighlightRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var found = Features.References.FindHighlights(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position),
            cancellationToken
        );
        return Task.FromResult<DocumentHighlight[]?>(
            found is null
                ? null
                :
                [
                    .. found
                        .Others.Prepend(found.Declaration)
                        .Select(span => new DocumentHighlight(
                            question.Mapper.ToRange(span),
                            DocumentHighlightKind.Text
                        )),
                ]
        );
    }
}
