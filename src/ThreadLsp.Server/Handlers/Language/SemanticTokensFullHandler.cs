using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>The coloured words of a document.</summary>
internal sealed class SemanticTokensFullHandler
    : IRequestHandler<SemanticTokensFullRequest, RawJson>
{
    public Task<RawJson> Handle(
        SemanticTokensFullRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        return Task.FromResult(
            question
                .Document.Answers.GetTokens(
                    SemanticTokenForm.Of(question.Client),
                    cancellationToken
                )
                .Write()
        );
    }
}
