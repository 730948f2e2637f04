using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>What mends the diagnostics of a range, or all of a document; and what can be done with the comment there.</summary>
internal sealed class CodeActionHandler : IRequestHandler<CodeActionRequest, CodeAction[]>
{
    public Task<CodeAction[]> Handle(CodeActionRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.OfNesting(
            request.Context,
            request.Params.TextDocument.Uri,
            cancellationToken
        );
        if (!question.Client.CodeActions)
        {
            return Task.FromResult<CodeAction[]>([]);
        }

        var range = request.Params.Range;
        var span = TextSpan.FromBounds(
            question.Mapper.ToOffset(range.Start),
            int.Max(question.Mapper.ToOffset(range.Start), question.Mapper.ToOffset(range.End))
        );
        var context = request.Params.Context ?? new();
        return Task.FromResult<CodeAction[]>([
            .. CodeActionConverter.FindQuickFixes(question, span, context, cancellationToken),
            .. RefactoringConverter.Find(question, span.Start, context, cancellationToken),
            .. CodeActionConverter.FindSourceActions(question, context, cancellationToken),
        ]);
    }
}
