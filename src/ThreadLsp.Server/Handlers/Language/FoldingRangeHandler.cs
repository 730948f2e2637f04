using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>What can be folded, within the client's limit.</summary>
internal sealed class FoldingRangeHandler : IRequestHandler<FoldingRangeRequest, RawJson>
{
    public Task<RawJson> Handle(FoldingRangeRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        return Task.FromResult(
            question
                .Document.Answers.GetFolds(question.Client.FoldingRangeLimit, cancellationToken)
                .Json
        );
    }
}
