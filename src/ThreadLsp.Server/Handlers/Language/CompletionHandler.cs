using MediatR;
using ThreadLsp.Features.Completion;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>What can be written at a place: headers, ages, quotes, footnotes, names.</summary>
internal sealed class CompletionHandler : IRequestHandler<CompletionRequest, CompletionList>
{
    public Task<CompletionList> Handle(
        CompletionRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var proposals = Completions.Find(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position)
        );
        return Task.FromResult(CompletionConverter.Convert(question, proposals));
    }
}
