using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>The coloured words of the lines of a range.</summary>
internal sealed class SemanticTokensRangeHandler
    : IRequestHandler<SemanticTokensRangeRequest, RawJson>
{
    public Task<RawJson> Handle(
        SemanticTokensRangeRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var tree = question.Document.Tree;
        var range = request.Params.Range;
        var first = tree.GetLineNumber(question.Mapper.ToOffset(range.Start));
        var last = tree.GetLineNumber(question.Mapper.ToOffset(range.End));
        return Task.FromResult(
            SemanticTokenSheet.WriteRange(
                tree,
                first,
                last + 1,
                SemanticTokenForm.Of(question.Client),
                cancellationToken
            )
        );
    }
}
