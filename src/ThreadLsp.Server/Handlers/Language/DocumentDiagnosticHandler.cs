using System.Globalization;
using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>What is wrong with a document, for clients that ask.</summary>
internal sealed class DocumentDiagnosticHandler
    : IRequestHandler<DocumentDiagnosticRequest, DocumentDiagnosticReport>
{
    public Task<DocumentDiagnosticReport> Handle(
        DocumentDiagnosticRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var stamp = question.Document.Stamp.ToString(CultureInfo.InvariantCulture);
        if (string.Equals(stamp, request.Params.PreviousResultId, StringComparison.Ordinal))
        {
            return Task.FromResult(new DocumentDiagnosticReport("unchanged", stamp, null));
        }

        var diagnostics = DiagnosticConverter.Convert(
            question.Model.GetDiagnostics(cancellationToken),
            question.Uri,
            question.Mapper,
            question.Client.RelatedInformation
        );
        return Task.FromResult(new DocumentDiagnosticReport("full", stamp, diagnostics));
    }
}
