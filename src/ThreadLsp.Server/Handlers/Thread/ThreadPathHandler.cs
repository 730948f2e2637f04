using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;
using ThreadLsp.Syntax;

namespace ThreadLsp.Server.Handlers.Thread;

/// <summary>Where one is in a thread: asked at every step of the caret, and as cheap as the thread is deep there.</summary>
internal sealed class ThreadPathHandler : IRequestHandler<ThreadPathRequest, ThreadPathResult>
{
    public Task<ThreadPathResult> Handle(
        ThreadPathRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = DocumentQuestion.OfNesting(
            request.Context,
            request.Params.TextDocument.Uri,
            cancellationToken
        );
        var path = Features.ThreadPath.Find(
            question.Model,
            question.Mapper.ToOffset(request.Params.Position),
            int.Max(request.Params.Limit ?? int.MaxValue, 0)
        );
        return Task.FromResult(
            new ThreadPathResult(
                SubthreadConverter.Convert(path.Items, question.Mapper),
                path.Omitted,
                path.Dialect == Dialect.Flat ? "flat" : "indented",
                path.CommentCount,
                path.Nesting.Declared,
                path.Nesting.Stated,
                path.Nesting.Sure,
                path.Nesting.Uncertain
            )
        );
    }
}
