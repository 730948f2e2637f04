using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>The parents that are uncertain, and those that stand far above.</summary>
internal sealed class InlayHintHandler : IRequestHandler<InlayHintRequest, RawJson>
{
    private readonly InlayHintSource source = new();

    public async Task<RawJson> Handle(InlayHintRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var span = TextSpan.FromBounds(
            question.Mapper.ToOffset(request.Params.Range.Start),
            question.Mapper.ToOffset(request.Params.Range.End)
        );
        var hints = await source
            .FindAsync(question, request.Context, span, cancellationToken)
            .ConfigureAwait(false);
        return InlayHintWriter.Write(hints, question.Uri, question.Mapper);
    }
}
