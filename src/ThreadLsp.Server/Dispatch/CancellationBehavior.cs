using MediatR;

namespace ThreadLsp.Server.Dispatch;

/// <summary>Does not begin what the client has taken back.</summary>
internal sealed class CancellationBehavior<TRequest, TResponse>
    : IPipelineBehavior<TRequest, TResponse>
{
    public Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    ) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<TResponse>(cancellationToken)
            : next();
}
