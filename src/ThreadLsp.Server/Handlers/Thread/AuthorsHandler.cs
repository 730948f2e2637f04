using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Thread;

/// <summary>Who takes part, for choosing one of them.</summary>
internal sealed class AuthorsHandler : IRequestHandler<AuthorsRequest, AuthorItem[]>
{
    public Task<AuthorItem[]> Handle(AuthorsRequest request, CancellationToken cancellationToken)
    {
        var question = DocumentQuestion.Of(request.Context, request.Params.TextDocument.Uri);
        return Task.FromResult<AuthorItem[]>([
            .. ThreadAuthors
                .Count(question.Model, cancellationToken)
                .Select(author => new AuthorItem(author.Name, author.Comments, author.IsSubmitter)),
        ]);
    }
}
