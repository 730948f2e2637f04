using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Indents the comments of a range by their nesting.</summary>
internal sealed class RangeFormattingHandler : IRequestHandler<RangeFormattingRequest, TextEdit[]>
{
    public Task<TextEdit[]> Handle(
        RangeFormattingRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var start = question.Mapper.ToOffset(request.Params.Range.Start);
        var end = question.Mapper.ToOffset(request.Params.Range.End);
        var changes = Formatting.FormatRange(
            question.Model,
            TextSpan.FromBounds(int.Min(start, end), int.Max(start, end)),
            FormattingConverter.ToStyle(request.Params.Options)
        );
        return Task.FromResult(FormattingConverter.ToEdits(question, changes));
    }
}
