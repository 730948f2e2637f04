using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>What can be folded, within the client's limit.</summary>
internal sealed class FoldingRangeHandler : IRequestHandler<FoldingRangeRequest, RawJson>
{
    public Task<RawJson> Handle(FoldingRangeRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var ranges = Folding.Compute(question.Model, question.Client.FoldingRangeLimit);
        return Task.FromResult(
            JsonAnswer.Write(writer =>
            {
                writer.WriteStartArray();
                foreach (var range in ranges)
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("startLine", range.StartLine);
                    writer.WriteNumber("endLine", range.EndLine);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            })
        );
    }
}
