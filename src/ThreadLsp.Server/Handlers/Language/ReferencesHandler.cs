using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>All that the author of a comment wrote; on a title or byline its top-level comments.</summary>
internal sealed class ReferencesHandler : IRequestHandler<ReferencesRequest, Location[]?>
{
    public Task<Location[]?> Handle(ReferencesRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var found = Features.References.Find(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position),
            cancellationToken
        );
        if (found is null)
        {
            return Task.FromResult<Location[]?>(null);
        }

        var withDeclaration = request.Params.Context?.IncludeDeclaration != false;
        return Task.FromResult<Location[]?>([
            .. (withDeclaration ? found.Others.Prepend(found.Declaration) : found.Others).Select(
                span => new Location(question.Uri, question.Mapper.ToRange(span))
            ),
        ]);
    }
}
