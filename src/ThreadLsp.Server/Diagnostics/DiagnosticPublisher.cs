using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Documents;
using Diagnostic = ThreadLsp.Analysis.Diagnostics.Diagnostic;

namespace ThreadLsp.Server.Diagnostics;

/// <summary>
/// Sends diagnostics to clients that do not ask for them: behind the typing, for the newest version alone, one document at a time.
/// </summary>
/// <remarks>
/// After an edit of a long dump what the edit can have changed is told at once, beside what was known of the rest; all of it is looked
/// through again when the typing rests.
/// </remarks>
public sealed class DiagnosticPublisher
{
    /// <summary>In a dump of fewer comments all is found in a moment.</summary>
    private const int ManyComments = 300;

    /// <summary>Edits that come closer together than this are one.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>How long such edits may go on before what they did is told.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>How long nothing is typed before a long dump is looked through as a whole.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the whole answer is waited for before a quick one goes ahead of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Channel<string> requested = Channel.CreateUnbounded<string>();
    private readonly Session session;

    /// <summary>Documents of which only a quick answer was sent, and what it said.</summary>
    private readonly Dictionary<string, ImmutableArray<Diagnostic>> owed = new(
        StringComparer.Ordinal
    );

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
        while (!session.Ended.IsCompleted)
        {
            if (owed.Count > 0 && !await IsRequestedWithinAsync(Rest).ConfigureAwait(false))
            {
                await PublishOwedAsync().ConfigureAwait(false);
                continue;
            }

            await requested.Reader.WaitToReadAsync().ConfigureAwait(false);
            await CollectAsync(documents).ConfigureAwait(false);
            foreach (var uri in documents)
            {
                if (session.Ended.IsCompleted)
                {
                    return;
                }

                await PublishAsync(uri).ConfigureAwait(false);
            }

            documents.Clear();
        }
    }

    /// <summary>Takes requests until there is a pause in them.</summary>
    private async Task CollectAsync(HashSet<string> documents)
    {
        var start = Stopwatch.GetTimestamp();
        do
        {
            while (requested.Reader.TryRead(out var uri))
            {
                documents.Add(uri);
            }
        } while (
            await IsRequestedWithinAsync(Pause).ConfigureAwait(false)
            && Stopwatch.GetElapsedTime(start) < LongestPause
        );
    }

    /// <summary>False where nothing was requested for so long, or the session has ended.</summary>
    private async Task<bool> IsRequestedWithinAsync(TimeSpan time)
    {
        using var cancellation = new CancellationTokenSource();
        var request = requested.Reader.WaitToReadAsync(cancellation.Token).AsTask();
        await Task.WhenAny(request, Task.Delay(time, cancellation.Token), session.Ended)
            .ConfigureAwait(false);
        var isRequested = request.IsCompletedSuccessfully && !session.Ended.IsCompleted;
        await cancellation.CancelAsync().ConfigureAwait(false);
        return isRequested;
    }

    private async Task PublishAsync(string uri)
    {
        owed.Remove(uri);
        try
        {
            if (session.Queue.Documents.Find(uri) is { } document)
            {
                await PublishAsync(document).ConfigureAwait(false);
            }
            else
            {
                await SendAsync(new(uri, null, [])).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            session.Log($"{uri}: its diagnostics could not be found: {exception}");
        }
    }

    private async Task PublishAsync(Document document)
    {
        var model = document.Model;
        if (model.CommentCount >= ManyComments && model.HasEarlierFindings)
        {
            var quick = model.GetQuickDiagnostics();
            await SendAsync(document, quick).ConfigureAwait(false);
            owed[document.Uri] = quick;
            return;
        }

        if (await SearchAsync(document, Patience).ConfigureAwait(false) is { } all)
        {
            await SendAsync(document, all).ConfigureAwait(false);
        }
    }

    /// <summary>Looks through a document of which only a quick answer was sent; what that said already is not sent again.</summary>
    private async Task PublishOwedAsync()
    {
        var (uri, sent) = owed.First();
        owed.Remove(uri);
        try
        {
            if (
                session.Queue.Documents.Find(uri) is { } document
                && await SearchAsync(document, patience: null).ConfigureAwait(false) is { } all
                && !all.SequenceEqual(sent)
            )
            {
                await SendAsync(document, all).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            session.Log($"{uri}: its diagnostics could not be found: {exception}");
        }
    }

    /// <summary>All that is wrong with a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="patience">How long to wait before what can be told at once is sent ahead; null where it was sent already.</param>
    /// <returns>Null where another edit has ended the search: it begins anew for the version that edit makes.</returns>
    private async Task<ImmutableArray<Diagnostic>?> SearchAsync(
        Document document,
        TimeSpan? patience
    )
    {
        using var cancellation = new CancellationTokenSource();
        var search = Task.Run(
            () => document.Model.GetDiagnostics(cancellation.Token),
            cancellation.Token
        );
        if (patience is { } time)
        {
            await Task.WhenAny(search, Task.Delay(time, cancellation.Token)).ConfigureAwait(false);
            if (!search.IsCompleted)
            {
                await SendAsync(document, document.Model.GetQuickDiagnostics(cancellation.Token))
                    .ConfigureAwait(false);
            }
        }

        if (!search.IsCompleted)
        {
            var nextRequest = requested.Reader.WaitToReadAsync(cancellation.Token).AsTask();
            await Task.WhenAny(search, nextRequest, session.Ended).ConfigureAwait(false);
        }

        var isFound = search.IsCompleted;
        await cancellation.CancelAsync().ConfigureAwait(false);
        if (isFound)
        {
            return await search.ConfigureAwait(false);
        }

        requested.Writer.TryWrite(document.Uri);
        return null;
    }

    private Task SendAsync(Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var client = session.Client;
        return SendAsync(
            new(
                document.Uri,
                client.DiagnosticVersions ? document.Version : null,
                DiagnosticConverter.Convert(
                    diagnostics,
                    document.Uri,
                    new PositionMapper(document.Tree.Text, client.PositionEncoding),
                    client.RelatedInformation
                )
            )
        );
    }

    private Task SendAsync(PublishDiagnosticsParams parameters) =>
        session.NotifyAsync("textDocument/publishDiagnostics", parameters);
}
