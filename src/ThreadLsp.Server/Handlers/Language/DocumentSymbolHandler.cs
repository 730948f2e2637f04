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
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var outline = Outline.Compute(question.Model);
        return Task.FromResult(
            JsonAnswer.Write(writer =>
            {
                if (question.Client.HierarchicalSymbols)
                {
                    SymbolWriter.WriteNested(writer, outline, question.Mapper, cancellationToken);
                }
                else
                {
                    SymbolWriter.WriteFlat(
                        writer,
                        outline,
                        question.Uri,
                        question.Mapper,
                        cancellationToken
                    );
                }
            })
        );
    }
}
