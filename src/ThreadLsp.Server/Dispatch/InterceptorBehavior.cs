using MediatR;

namespace ThreadLsp.Server.Dispatch;

/// <summary>Lets something else happen first, see <see cref="ServerOptions.Interceptor"/>.</summary>
internal sealed class InterceptorBehavior<TRequest, TResponse>(
    string method,
    Func<string, CancellationToken, Task> interceptor
) : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        await interceptor(method, cancellationToken).ConfigureAwait(false);
        return await next().ConfigureAwait(false);
    }
}
