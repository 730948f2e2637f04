using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Indents a document by its nesting.</summary>
internal sealed class FormattingHandler : IRequestHandler<FormattingRequest, TextEdit[]>
{
    public Task<TextEdit[]> Handle(FormattingRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var changes = Formatting.Format(
            question.Model,
            FormattingConverter.ToStyle(request.Params.Options)
        );
        return Task.FromResult(FormattingConverter.ToEdits(question, changes));
    }
}
