using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>What is wrong with a document, for clients that ask; while somebody types, what is still wrong of it.</summary>
internal sealed class DocumentDiagnosticHandler
    : IRequestHandler<DocumentDiagnosticRequest, DocumentDiagnosticReport>
{
    public Task<DocumentDiagnosticReport> Handle(
        DocumentDiagnosticRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var answer = request.Context.Session.Publisher.Answer(question.Document, cancellationToken);
        return Task.FromResult(
            string.Equals(answer.Id, request.Params.PreviousResultId, StringComparison.Ordinal)
                ? new DocumentDiagnosticReport("unchanged", answer.Id, null)
                : new DocumentDiagnosticReport(
                    "full",
                    answer.Id,
                    DiagnosticConverter.Convert(
                        answer.Diagnostics,
                        question.Uri,
                        question.Mapper,
                        question.Client
                    )
                )
        );
    }
}
