using MediatR;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Over a comment: its parent and the way to the story.</summary>
internal sealed class HoverHandler : IRequestHandler<HoverRequest, Protocol.Hover?>
{
    public Task<Protocol.Hover?> Handle(HoverRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        question.PrepareNesting(request.Params.Position, cancellationToken);
        var hover = Features.Hover.Compute(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position),
            cancellationToken
        );
        return Task.FromResult(
            hover is null
                ? null
                : new Protocol.Hover(
                    HoverFormatter.Format(hover, question.Client.MarkdownHover),
                    question.Mapper.ToRange(hover.Span)
                )
        );
    }
}
