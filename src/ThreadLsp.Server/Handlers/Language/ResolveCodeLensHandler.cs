using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;
using CodeLens = ThreadLsp.Protocol.CodeLens;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Finds the words of a code lens that is seen.</summary>
internal sealed class ResolveCodeLensHandler : IRequestHandler<ResolveCodeLensRequest, CodeLens>
{
    public Task<CodeLens> Handle(
        ResolveCodeLensRequest request,
        CancellationToken cancellationToken
    )
    {
        var lens = request.Params;
        if (lens.Data is not { } data)
        {
            return Task.FromResult(lens);
        }

        var question = DocumentQuestion.OfNesting(request.Context, data.Uri, cancellationToken);
        var start = lens.Range.Start;
        var kind = CodeLensConverter.ReadKind(data);
        var title =
            CodeLenses.GetTitle(question.Model, question.Mapper.ToOffset(start), kind)
            ?? throw new LspException(
                LspErrorCodes.ContentModified,
                $"{data.Uri} has changed: there is nothing to say of line {start.Line} any more."
            );
        return Task.FromResult(
            lens with
            {
                Command = CodeLensConverter.ToCommand(title, kind, data.Uri, start),
            }
        );
    }
}
