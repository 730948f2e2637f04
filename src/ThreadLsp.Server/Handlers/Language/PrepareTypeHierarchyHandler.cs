using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>The comment at a place, to look up and down from.</summary>
internal sealed class PrepareTypeHierarchyHandler
    : IRequestHandler<PrepareTypeHierarchyRequest, TypeHierarchyItem[]?>
{
    public Task<TypeHierarchyItem[]?> Handle(
        PrepareTypeHierarchyRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.OfNesting(
            request.Context,
            request.Params.TextDocument.Uri,
            cancellationToken
        );
        var item = TypeHierarchy.Prepare(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position)
        );
        return Task.FromResult(
            item is { } found
                ? HierarchyConverter.Convert([found], question.Uri, question.Mapper)
                : null
        );
    }
}
