using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Where the lines with parent and replies stand; their words are asked for when they are seen. None where they are off.</summary>
internal sealed class CodeLensHandler : IRequestHandler<CodeLensRequest, RawJson>
{
    public Task<RawJson> Handle(CodeLensRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var lenses = request.Context.Session.Settings.Current.CodeLensEnabled
            ? CodeLenses.Compute(question.Model, cancellationToken)
            : [];
        return Task.FromResult(
            JsonAnswer.Write(writer =>
                CodeLensConverter.Write(writer, lenses, question.Uri, question.Mapper)
            )
        );
    }
}
