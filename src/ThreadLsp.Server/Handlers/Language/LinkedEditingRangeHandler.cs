using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>All names of the author whose name the cursor is in.</summary>
internal sealed class LinkedEditingRangeHandler
    : IRequestHandler<LinkedEditingRangeRequest, LinkedEditingRanges?>
{
    /// <summary>What the name may become; anything else that is typed ends the linking.</summary>
    private const string SiteName = "[A-Za-z0-9_-]{1,20}";

    public Task<LinkedEditingRanges?> Handle(
        LinkedEditingRangeRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        var names = LinkedNames.Find(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position),
            cancellationToken
        );
        if (names.IsEmpty)
        {
            return Task.FromResult<LinkedEditingRanges?>(null);
        }

        var name = question.Document.Tree.Text.ToString(names[0]);
        return Task.FromResult<LinkedEditingRanges?>(
            new(
                [.. names.Select(question.Mapper.ToRange)],
                AuthorRecognizer.IsSiteName(name) ? SiteName : null
            )
        );
    }
}
