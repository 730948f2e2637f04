using MediatR;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Dispatch;

/// <summary>
/// Marks a document whose text could not be changed: from then on the client's text may be another. The last good version keeps
/// answering, and the next whole text brings both sides together again.
/// </summary>
internal sealed class DesynchronizationBehavior<TRequest>(string method)
    : IPipelineBehavior<TRequest, Ack>
    where TRequest : ITextNotification
{
    public async Task<Ack> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Ack> next
    )
    {
        try
        {
            return await next().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var context = request.Context;
            context.Session.Log($"{method} of {request.Uri} failed: {exception}");
            if (context.Documents.Find(request.Uri) is { IsDesynchronized: false } document)
            {
                context.Documents = context.Documents.With(document.Desynchronize());
                await context
                    .Session.LogToClientAsync(
                        MessageType.Warning,
                        $"An edit of {request.Uri} could not be applied. Answers are about the text before it until the file is opened again or its whole text is sent."
                    )
                    .ConfigureAwait(false);
            }

            return Ack.Instance;
        }
    }
}
