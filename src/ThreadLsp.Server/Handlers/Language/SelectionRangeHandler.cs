using System.Text.Json;
using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Growing selections, one chain for each cursor.</summary>
internal sealed class SelectionRangeHandler : IRequestHandler<SelectionRangeRequest, RawJson>
{
    public Task<RawJson> Handle(SelectionRangeRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        return Task.FromResult(
            JsonAnswer.Write(writer =>
            {
                writer.WriteStartArray();
                foreach (var position in request.Params.Positions)
                {
                    question.PrepareNesting(position, cancellationToken);
                    Write(writer, question, position);
                }

                writer.WriteEndArray();
            })
        );
    }

    private static void Write(Utf8JsonWriter writer, DocumentQuestion question, Position position)
    {
        var ranges = SelectionRanges.Compute(question.Model, question.Mapper.ToOffset(position));
        writer.WriteStartObject();
        for (var i = 0; i < ranges.Length; i++)
        {
            writer.WriteRange("range", question.Mapper, ranges[i]);
            if (i + 1 < ranges.Length)
            {
                writer.WriteStartObject("parent");
            }
        }

        foreach (var _ in ranges)
        {
            writer.WriteEndObject();
        }
    }
}
