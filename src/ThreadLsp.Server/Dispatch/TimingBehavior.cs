using System.Diagnostics;
using System.Globalization;
using MediatR;

namespace ThreadLsp.Server.Dispatch;

/// <summary>Tells the log of messages that took long. Runs inside the queue, so it may await.</summary>
internal sealed class TimingBehavior<TRequest, TResponse>(string method, Session session)
    : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(500);

    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await next().ConfigureAwait(false);
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed > Slow)
            {
                session.Log(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{method} took {elapsed.TotalMilliseconds:F0} ms"
                    )
                );
            }
        }
    }
}
