using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>The comment at a place, to look for quotes from.</summary>
internal sealed class PrepareCallHierarchyHandler
    : IRequestHandler<PrepareCallHierarchyRequest, CallHierarchyItem[]?>
{
    public Task<CallHierarchyItem[]?> Handle(
        PrepareCallHierarchyRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.OfNesting(
            request.Context,
            request.Params.TextDocument.Uri,
            cancellationToken
        );
        var item = QuoteHierarchy.Prepare(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position)
        );
        return Task.FromResult<CallHierarchyItem[]?>(
            item is { } found
                ? [HierarchyConverter.ToCallItem(found, question.Uri, question.Mapper)]
                : null
        );
    }
}
