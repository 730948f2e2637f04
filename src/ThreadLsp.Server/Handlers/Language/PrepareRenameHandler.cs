using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>The name of the author that would be renamed, in a header, a byline or a mention; null where none stands.</summary>
internal sealed class PrepareRenameHandler
    : IRequestHandler<PrepareRenameRequest, PrepareRenameResult?>
{
    public Task<PrepareRenameResult?> Handle(
        PrepareRenameRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        return Task.FromResult(
            RenameAuthor.FindName(
                question.Model,
                question.Mapper.ToOffset(request.Params.Position),
                cancellationToken
            )
                is { } name
                ? new PrepareRenameResult(
                    question.Mapper.ToRange(name),
                    question.Document.Tree.Text.ToString(name)
                )
                : null
        );
    }
}
