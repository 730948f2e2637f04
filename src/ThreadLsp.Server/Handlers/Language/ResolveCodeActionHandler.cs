using MediatR;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Finds the edit of an action that the user has chosen.</summary>
internal sealed class ResolveCodeActionHandler
    : IRequestHandler<ResolveCodeActionRequest, CodeAction>
{
    public Task<CodeAction> Handle(
        ResolveCodeActionRequest request,
        CancellationToken cancellationToken
    )
    {
        var action = request.Params;
        if (action.Data is not { } data)
        {
            return Task.FromResult(action);
        }

        var question = DocumentQuestion.OfNesting(request.Context, data.Uri, cancellationToken);
        if (question.Document.TextStamp != data.Stamp)
        {
            throw new LspException(
                LspErrorCodes.ContentModified,
                $"{data.Uri} has changed since \"{action.Title}\" was offered."
            );
        }

        if (data.Offset is { } offset)
        {
            return Task.FromResult(
                action with
                {
                    Edit = RefactoringConverter.Resolve(
                        question,
                        data.Name,
                        offset,
                        cancellationToken
                    ),
                }
            );
        }

        var fix =
            FileFixes.FindByName(data.Name)
            ?? throw new LspException(
                LspErrorCodes.InvalidParams,
                $"No action is called {data.Name}."
            );
        var changes = FileFixes.Compute(question.Model, fix, cancellationToken);
        return Task.FromResult(
            action with
            {
                Edit = WorkspaceEditConverter.Convert(question, changes, fix.Confirmation),
            }
        );
    }
}
