using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Thread;

/// <summary>The tree of a thread, one branch at a time, for views that show more than an outline does.</summary>
internal sealed class SubthreadsHandler : IRequestHandler<SubthreadsRequest, SubthreadsResult>
{
    public Task<SubthreadsResult> Handle(
        SubthreadsRequest request,
        CancellationToken cancellationToken
    )
    {
        var wanted = request.Params;
        var question = DocumentQuestion.OfNesting(
            request.Context,
            wanted.TextDocument.Uri,
            cancellationToken
        );
        var query = new SubthreadQuery(
            wanted.Author,
            int.Max(wanted.Skip ?? 0, 0),
            int.Max(wanted.Count ?? int.MaxValue, 0)
        );
        var page = wanted.Parent is { } parent
            ? Subthreads.GetReplies(
                question.Model,
                question.Mapper.ToOffset(parent),
                query,
                cancellationToken
            )
            : Subthreads.GetRoots(question.Model, query, cancellationToken);
        return Task.FromResult(
            new SubthreadsResult(
                SubthreadConverter.Convert(page.Items, question.Mapper),
                page.HasMore
            )
        );
    }
}
