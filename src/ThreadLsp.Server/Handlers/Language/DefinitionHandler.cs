using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>From a comment to its parent; from a quote to the words it quotes.</summary>
internal sealed class DefinitionHandler : IRequestHandler<DefinitionRequest, RawJson>
{
    public Task<RawJson> Handle(DefinitionRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        question.PrepareNesting(request.Params.Position, cancellationToken);
        var target = Definition.Find(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position),
            cancellationToken
        );
        return Task.FromResult(
            NavigationConverter.ToDefinition(target, question, question.Client.DefinitionLinks)
        );
    }
}
