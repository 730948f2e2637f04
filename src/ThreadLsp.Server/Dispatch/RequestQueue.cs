using System.Threading.Channels;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Dispatch;

/// <summary>Takes messages in the order of the wire.</summary>
/// <remarks>
/// <para>
/// Invariant: <see cref="EnqueueAsync"/> puts the message on the channel before it first awaits, and JSON-RPC starts its entry points one
/// at a time; so the order here is the order of the wire.
/// </para>
/// <para>
/// A message that mutates is awaited before the next is taken, and commits its snapshot only when it has succeeded. A message
/// that reads gets the snapshot of its turn and runs on the pool. So no edit is lost, and no reader sees half of one.
/// </para>
/// </remarks>
public sealed class RequestQueue
{
    private readonly Channel<Func<Task>> messages = Channel.CreateUnbounded<Func<Task>>(
        new UnboundedChannelOptions { SingleReader = true }
    );

    private readonly Action<string> log;
    private volatile DocumentSet documents = DocumentSet.Empty;

    /// <param name="log">Where a fault that nobody waits for is told.</param>
    public RequestQueue(Action<string> log)
    {
        this.log = log;
        _ = Task.Run(TakeMessagesAsync);
    }

    /// <summary>The documents after the last message that changed them.</summary>
    public DocumentSet Documents => documents;

    /// <summary>Puts a message at the end of the queue.</summary>
    /// <returns>Its answer, or its failure.</returns>
    public Task<TResult> EnqueueAsync<TResult>(
        Session session,
        Access access,
        Func<RequestContext, CancellationToken, Task<TResult>> handle,
        CancellationToken cancellationToken
    )
    {
        var answer = new TaskCompletionSource<TResult>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        var accepted = messages.Writer.TryWrite(() =>
        {
            var context = new RequestContext(session, documents);
            if (access == Access.Mutate)
            {
                return RunAsync(context);
            }

            _ = Task.Run(() => RunAsync(context), CancellationToken.None);
            return Task.CompletedTask;
        });
        if (!accepted)
        {
            answer.SetException(
                new LspException(LspErrorCodes.InvalidRequest, "The session has ended.")
            );
        }

        return answer.Task;

        async Task RunAsync(RequestContext context)
        {
            using var wanted = CancellationTokenSource.CreateLinkedTokenSource(
                cancellationToken,
                session.Abandoned
            );
            try
            {
                wanted.Token.ThrowIfCancellationRequested();
                var result = await handle(context, wanted.Token).ConfigureAwait(false);
                if (access == Access.Mutate)
                {
                    documents = context.Documents;
                    foreach (var uri in context.Changed)
                    {
                        session.Publisher.Request(uri);
                    }
                }

                answer.SetResult(result);
            }
            catch (OperationCanceledException exception)
            {
                answer.SetCanceled(
                    cancellationToken.IsCancellationRequested
                        ? cancellationToken
                        : exception.CancellationToken
                );
            }
            catch (Exception exception)
            {
                // Whatever one message does wrong is its own answer: the next ones are taken as if it had never been.
                answer.SetException(exception);
            }
        }
    }

    /// <summary>Takes no more messages.</summary>
    public void Complete() => messages.Writer.TryComplete();

    private async Task TakeMessagesAsync()
    {
        await foreach (var message in messages.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                await message().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                log($"a message failed outside its handler: {exception}");
            }
        }
    }
}
