using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;
using ThreadLsp.Syntax.Text;
using InlayHint = ThreadLsp.Protocol.InlayHint;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>The parents that are uncertain, and those that stand far above.</summary>
internal sealed class InlayHintHandler : IRequestHandler<InlayHintRequest, InlayHint[]>
{
    private readonly InlayHintSource source = new();

    public async Task<InlayHint[]> Handle(
        InlayHintRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var span = TextSpan.FromBounds(
            question.Mapper.ToOffset(request.Params.Range.Start),
            question.Mapper.ToOffset(request.Params.Range.End)
        );
        var hints = await source
            .FindAsync(question, request.Context, span, cancellationToken)
            .ConfigureAwait(false);
        return [.. hints.Select(hint => Convert(hint, question))];
    }

    private static InlayHint Convert(Features.InlayHint hint, DocumentQuestion question) =>
        new(
            question.Mapper.ToRange(new(hint.Offset, 0)).Start,
            [
                new(
                    hint.Label,
                    hint.Target is { } target
                        ? new Location(question.Uri, question.Mapper.ToRange(target))
                        : null
                ),
            ],
            hint.Tooltip,
            PaddingLeft: true
        );
}
