using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Dispatch;

/// <summary>Keeps a fault where it happened: the log learns all of it, the client one sentence, other messages nothing.</summary>
internal sealed class FaultBehavior<TRequest, TResponse>(string method, Session session)
    : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        try
        {
            return await next().ConfigureAwait(false);
        }
        catch (LspException exception)
        {
            session.Log($"{method}: {exception.Message}");
            throw;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            session.Log($"{method} failed: {exception}");
            throw new LspException(
                LspErrorCodes.InternalError,
                $"{method} failed: {exception.GetType().Name}: {exception.Message}"
            );
        }
    }
}
