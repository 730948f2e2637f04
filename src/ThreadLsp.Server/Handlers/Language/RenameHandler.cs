using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Renames an author in the whole file; what cannot be done is answered with the reason.</summary>
internal sealed class RenameHandler : IRequestHandler<RenameRequest, WorkspaceEdit?>
{
    public Task<WorkspaceEdit?> Handle(RenameRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var offset = question.Mapper.ToOffset(request.Params.Position);
        if (
            RenameAuthor.Find(question.Model, offset, request.Params.NewName, cancellationToken)
            is not { } rename
        )
        {
            return Task.FromResult<WorkspaceEdit?>(null);
        }

        if (rename.Refusal is { } reason)
        {
            throw new LspException(LspErrorCodes.RequestFailed, reason);
        }

        var canAsk = question.Client is { DocumentChanges: true, ChangeAnnotations: true };
        return Task.FromResult<WorkspaceEdit?>(
            WorkspaceEditConverter.Convert(question, rename.ToEdit(canAsk), newUri: null)
        );
    }
}
