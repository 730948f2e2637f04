using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Indents behind Enter, goes on with quotes, and takes a tab before a header for one level in.</summary>
internal sealed class OnTypeFormattingHandler : IRequestHandler<OnTypeFormattingRequest, TextEdit[]>
{
    public Task<TextEdit[]> Handle(
        OnTypeFormattingRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var offset = question.Mapper.ToOffset(request.Params.Position);
        var changes = request.Params.Ch switch
        {
            "\n" => TypedLineBreak.Format(question.Model, offset),
            "\t" => TypedTab.Format(
                question.Model,
                offset,
                request.Params.Options is { InsertSpaces: true } options ? options.TabSize : null,
                cancellationToken
            ),
            _ => [],
        };
        return Task.FromResult(FormattingConverter.ToEdits(question, changes));
    }
}
