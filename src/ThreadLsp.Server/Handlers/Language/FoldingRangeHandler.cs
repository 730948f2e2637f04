using System.Collections.Concurrent;
using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>What can be folded, within the client's limit; where that leaves folds out, it is said once for each document.</summary>
internal sealed class FoldingRangeHandler : IRequestHandler<FoldingRangeRequest, RawJson>
{
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);

    public Task<RawJson> Handle(FoldingRangeRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.OfNesting(
            request.Context,
            request.Params.TextDocument.Uri,
            cancellationToken
        );
        var sheet = question.Document.Answers.GetFolds(
            FoldForm.Of(question.Client),
            cancellationToken
        );
        if (sheet.Omitted > 0 && told.TryAdd(question.Uri, true))
        {
            // Not awaited: the answer does not wait for it.
            _ = request.Context.Session.LogToClientAsync(
                MessageType.Info,
                $"{question.Uri} has {sheet.Omitted} folds more than the {question.Client.FoldingRangeLimit} that this editor takes: quotes and bodies deep inside are left out first, then the deepest subthreads."
            );
        }

        return Task.FromResult(sheet.Json);
    }
}
