using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Upwards: the parent.</summary>
internal sealed class SupertypesHandler : IRequestHandler<SupertypesRequest, TypeHierarchyItem[]?>
{
    public Task<TypeHierarchyItem[]?> Handle(
        SupertypesRequest request,
        CancellationToken cancellationToken
    )
    {
        var item = request.Params.Item;
        var question = DocumentQuestion.OfNesting(request.Context, item.Uri, cancellationToken);
        var comment = question.FindComment(item.SelectionRange.Start);
        return Task.FromResult(
            comment < 0
                ? null
                : HierarchyConverter.Convert(
                    TypeHierarchy.GetSupertypes(question.Model, comment),
                    item.Uri,
                    question.Mapper
                )
        );
    }
}
