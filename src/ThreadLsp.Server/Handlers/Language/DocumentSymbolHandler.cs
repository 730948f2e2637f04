using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>The outline: nested, or flat for clients that know no hierarchy.</summary>
internal sealed class DocumentSymbolHandler : IRequestHandler<DocumentSymbolRequest, RawJson>
{
    public Task<RawJson> Handle(DocumentSymbolRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.OfNesting(
            request.Context,
            request.Params.TextDocument.Uri,
            cancellationToken
        );
        var client = question.Client;
        return Task.FromResult(
            client.HierarchicalSymbols
                ? question
                    .Document.Answers.GetSymbols(client.PositionEncoding, cancellationToken)
                    .Json
                : JsonAnswer.Write(writer =>
                    SymbolInformationWriter.Write(
                        writer,
                        Outline.Compute(question.Model, cancellationToken),
                        question.Uri,
                        question.Mapper
                    )
                )
        );
    }
}
