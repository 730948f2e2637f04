using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>What has changed of the coloured words; all of them where the earlier answer is no longer known.</summary>
internal sealed class SemanticTokensDeltaHandler
    : IRequestHandler<SemanticTokensDeltaRequest, RawJson>
{
    public Task<RawJson> Handle(
        SemanticTokensDeltaRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var answers = question.Document.Answers;
        var tokens = answers.GetTokens(SemanticTokenForm.Of(question.Client), cancellationToken);
        return Task.FromResult(
            answers.FindTokens(request.Params.PreviousResultId) is { } earlier
                ? tokens.WriteChanges(earlier)
                : tokens.Write()
        );
    }
}
