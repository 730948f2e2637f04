using System.Threading.Channels;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Diagnostics;

/// <summary>
/// Sends diagnostics to clients that do not ask for them: behind the typing, for the newest version alone, one document at a time.
/// </summary>
public sealed class DiagnosticPublisher
{
    /// <summary>How long typing may go on before what it did is looked at.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Channel<string> requested = Channel.CreateUnbounded<string>();
    private readonly Session session;

    /// <param name="session">The connection.</param>
    public DiagnosticPublisher(Session session)
    {
        this.session = session;
        _ = Task.Run(PublishAsync);
    }

    /// <summary>Says that a document was opened, changed or closed.</summary>
    public void Request(string uri)
    {
        if (!session.Client.PullsDiagnostics)
        {
            requested.Writer.TryWrite(uri);
        }
    }

    private async Task PublishAsync()
    {
        var documents = new HashSet<string>(StringComparer.Ordinal);
        while (await requested.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            await Task.WhenAny(Task.Delay(Pause), session.Ended).ConfigureAwait(false);
            if (session.Ended.IsCompleted)
            {
                return;
            }

            while (requested.Reader.TryRead(out var uri))
            {
                documents.Add(uri);
            }

            foreach (var uri in documents)
            {
                await PublishAsync(uri).ConfigureAwait(false);
            }

            documents.Clear();
        }
    }

    private async Task PublishAsync(string uri)
    {
        try
        {
            await session
                .NotifyAsync("textDocument/publishDiagnostics", Analyze(uri))
                .ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            session.Log($"{uri}: its diagnostics could not be found: {exception}");
        }
    }

    private PublishDiagnosticsParams Analyze(string uri)
    {
        if (session.Queue.Documents.Find(uri) is not { } document)
        {
            return new(uri, null, []);
        }

        var client = session.Client;
        var mapper = new PositionMapper(document.Tree.Text, client.PositionEncoding);
        return new(
            uri,
            client.DiagnosticVersions ? document.Version : null,
            DiagnosticConverter.Convert(
                document.Model.GetDiagnostics(),
                uri,
                mapper,
                client.RelatedInformation
            )
        );
    }
}
