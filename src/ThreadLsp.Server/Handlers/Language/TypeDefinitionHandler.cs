using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>From a comment to the top-level comment above it.</summary>
internal sealed class TypeDefinitionHandler : IRequestHandler<TypeDefinitionRequest, RawJson>
{
    public Task<RawJson> Handle(TypeDefinitionRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        question.PrepareNesting(request.Params.Position, cancellationToken);
        var target = GoToTopLevelComment.Find(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position)
        );
        return Task.FromResult(
            NavigationConverter.ToDefinition(target, question, question.Client.TypeDefinitionLinks)
        );
    }
}
