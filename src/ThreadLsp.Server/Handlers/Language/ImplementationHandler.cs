using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>From a comment to its replies; from a story to its top-level comments.</summary>
internal sealed class ImplementationHandler : IRequestHandler<ImplementationRequest, RawJson>
{
    public Task<RawJson> Handle(ImplementationRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.OfNesting(
            request.Context,
            request.Params.TextDocument.Uri,
            cancellationToken
        );
        var targets = GoToReplies
            .Find(question.Model, question.Mapper.ToOffset(request.Params.Position))
            .TakeWhile(_ => !cancellationToken.IsCancellationRequested)
            .ToList();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(
            NavigationConverter.ToDefinitions(
                targets,
                question,
                question.Client.ImplementationLinks
            )
        );
    }
}
