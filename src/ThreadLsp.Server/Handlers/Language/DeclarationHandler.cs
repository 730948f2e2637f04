using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>From anywhere in a discussion to its story.</summary>
internal sealed class DeclarationHandler : IRequestHandler<DeclarationRequest, RawJson>
{
    public Task<RawJson> Handle(DeclarationRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var target = GoToStory.Find(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position)
        );
        return Task.FromResult(
            NavigationConverter.ToDefinition(target, question, question.Client.DeclarationLinks)
        );
    }
}
