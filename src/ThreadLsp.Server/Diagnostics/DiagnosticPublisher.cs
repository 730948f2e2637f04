using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Documents;
using Diagnostic = ThreadLsp.Analysis.Diagnostics.Diagnostic;

namespace ThreadLsp.Server.Diagnostics;

/// <summary>
/// Keeps what editors show of documents: tells at once what an edit has mended, and the rest of what it did when the typing rests. Clients
/// that do not ask for diagnostics are sent them; those that do are told to ask again.
/// </summary>
public sealed class DiagnosticPublisher
{
    /// <summary>How long the whole answer about an opened document is waited for before a quick one goes ahead of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// How long nothing is typed before a header that is half typed is taken for what it is, and before all comments are compared again.
    /// </summary>
    private static readonly TimeSpan LongRest = TimeSpan.FromSeconds(2);

    private readonly Channel<string> requested = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, ShownDocument> shown = new(
        StringComparer.Ordinal
    );
    private readonly Session session;
    private readonly TimeProvider clock;

    /// <summary>When the documents that were edited are looked through as a whole.</summary>
    private readonly RestSchedule rests;

    /// <param name="session">The connection.</param>
    public DiagnosticPublisher(Session session)
    {
        this.session = session;
        clock = session.Options.Clock;
        rests = new(clock);
        _ = Task.Run(PublishAsync);
    }

    /// <summary>Says that a document was opened, changed or closed.</summary>
    public void Request(string uri) => requested.Writer.TryWrite(uri);

    /// <summary>What a client that asks is to show of a document.</summary>
    internal ShownAnswer Answer(Document document, CancellationToken cancellationToken)
    {
        var calm = shown.GetOrAdd(document.Uri, static _ => new());

        // Who cannot be told to ask again is told all at once.
        var answer =
            session.Client.RefreshesDiagnostics
            && session.Settings.Current.DiagnosticsDelay > TimeSpan.Zero
                ? calm.Follow(document)
                : null;
        if (answer is { } followed)
        {
            return followed;
        }

        var found = document.Model.GetDiagnostics(cancellationToken);
        return calm.Settle(document, found, isLong: true)
            ?? new(found, FormattableString.Invariant($"{document.Stamp}"), IsNews: true);
    }

    private async Task PublishAsync()
    {
        while (!session.Ended.IsCompleted)
        {
            await WaitAsync().ConfigureAwait(false);
            var changed = new HashSet<string>(StringComparer.Ordinal);
            while (requested.Reader.TryRead(out var uri))
            {
                changed.Add(uri);
            }

            foreach (var uri in changed)
            {
                await TryAsync(uri, FollowAsync).ConfigureAwait(false);
            }

            foreach (var uri in rests.FindOver())
            {
                await TryAsync(uri, SettleAsync).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits for a request, for the first rest that is over, or for the end.</summary>
    private async Task WaitAsync()
    {
        using var cancellation = new CancellationTokenSource();
        var request = requested.Reader.WaitToReadAsync(cancellation.Token).AsTask();
        if (rests.TimeToNext is not { } time)
        {
            await Task.WhenAny(request, session.Ended).ConfigureAwait(false);
        }
        else if (time > TimeSpan.Zero)
        {
            await Task.WhenAny(request, Task.Delay(time, clock, cancellation.Token), session.Ended)
                .ConfigureAwait(false);
        }

        await cancellation.CancelAsync().ConfigureAwait(false);
    }

    private async Task TryAsync(string uri, Func<Document, Task> action)
    {
        if (session.Ended.IsCompleted)
        {
            return;
        }

        try
        {
            if (session.Queue.Documents.Find(uri) is { } document)
            {
                await action(document).ConfigureAwait(false);
            }
            else
            {
                await ForgetAsync(uri).ConfigureAwait(false);
            }
        }
        catch (Exception) when (session.Ended.IsCompleted)
        {
            // Nobody is left to be told.
        }
        catch (Exception exception)
        {
            rests.End(uri);
            session.Log($"{uri}: its diagnostics could not be found: {exception}");
        }
    }

    private async Task ForgetAsync(string uri)
    {
        rests.End(uri);
        shown.TryRemove(uri, out _);
        if (!session.Client.PullsDiagnostics)
        {
            await SendAsync(new(uri, null, [])).ConfigureAwait(false);
        }
    }

    /// <summary>Takes away what an edit has mended; the rest waits.</summary>
    private async Task FollowAsync(Document document)
    {
        var delay = session.Settings.Current.DiagnosticsDelay;
        if (session.Client.PullsDiagnostics)
        {
            // Who asks has been told already, or will be. An opened document is told of when it is first asked for.
            if (IsToldToPull(document) || !document.Model.HasOwnNesting)
            {
                rests.Begin(document.Uri, delay, isLong: false);
            }

            return;
        }

        var calm = shown.GetOrAdd(document.Uri, static _ => new());
        var answer = delay > TimeSpan.Zero ? calm.Follow(document) : null;
        if (answer is { IsNews: true } news)
        {
            await SendAsync(document, news.Diagnostics).ConfigureAwait(false);
        }

        rests.Begin(document.Uri, answer is null ? TimeSpan.Zero : delay, isLong: false);
    }

    private bool IsToldToPull(Document document) =>
        session.Client is { PullsDiagnostics: true, RefreshesDiagnostics: true }
        && shown.ContainsKey(document.Uri);

    /// <summary>Lets a document take the placements of its own text before it is looked through, for diagnostics tell of them.</summary>
    /// <returns>Null where another edit has come between.</returns>
    private async Task<Document?> RestAsync(Document document)
    {
        if (document.Model.HasOwnNesting)
        {
            return document;
        }

        using var cancellation = new CancellationTokenSource();
        var finding = Task.Run(
            () => NestingRest.Find(document, cancellation.Token),
            cancellation.Token
        );
        if (!await WaitForAsync(finding, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var rested = await finding.ConfigureAwait(false);
        if (await NestingRest.ShowAsync(session, document, rested).ConfigureAwait(false))
        {
            return rested;
        }

        // The edit that has come between is going to be told of.
        rests.Begin(document.Uri, session.Settings.Current.DiagnosticsDelay, isLong: false);
        return null;
    }

    /// <summary>
    /// Looks through a document when the typing has rested: where the edits can matter at first, and after a long rest at all comments together,
    /// so that who writes with pauses does not have the whole dump compared at each of them.
    /// </summary>
    private async Task SettleAsync(Document document)
    {
        var isLong = rests.IsLong(document.Uri);
        if (await RestAsync(document).ConfigureAwait(false) is not { } rested)
        {
            return;
        }

        document = rested;
        if (session.Client.PullsDiagnostics && !IsToldToPull(document))
        {
            rests.End(document.Uri);
            return;
        }

        var search =
            isLong || !document.Model.HasEarlierFindings
                ? SearchAsync(document)
                : Task.FromResult<ImmutableArray<Diagnostic>?>(
                    document.Model.GetQuickDiagnostics()
                );
        if (await search.ConfigureAwait(false) is not { } found)
        {
            // Another edit has come between: it begins a rest of its own, where it was one of this document.
            return;
        }

        var calm = shown.GetOrAdd(document.Uri, static _ => new());
        if (calm.Settle(document, found, isLong) is not { } answer)
        {
            rests.End(document.Uri);
        }
        else if (!session.Client.PullsDiagnostics)
        {
            SetNextRest(document, calm, isLong);
            await SendAsync(document, answer.Diagnostics).ConfigureAwait(false);
        }
        else
        {
            SetNextRest(document, calm, isLong);
            if (answer.IsNews)
            {
                // What the client answers is not waited for: it answers when it likes.
                _ = session.RefreshAsync("workspace/diagnostic/refresh");
            }
        }
    }

    private void SetNextRest(Document document, ShownDocument calm, bool isLong)
    {
        if (!isLong && (calm.IsHalfTyped || !document.Model.HasAllFindings))
        {
            rests.Begin(document.Uri, LongRest, isLong: true);
        }
        else
        {
            rests.End(document.Uri);
        }
    }

    /// <summary>All that is wrong with a document.</summary>
    /// <returns>Null where another edit has ended the search: it begins anew for the version that edit makes.</returns>
    private async Task<ImmutableArray<Diagnostic>?> SearchAsync(Document document)
    {
        using var cancellation = new CancellationTokenSource();
        var search = Task.Run(
            () => document.Model.GetDiagnostics(cancellation.Token),
            cancellation.Token
        );
        if (!session.Client.PullsDiagnostics && !document.Model.HasEarlierFindings)
        {
            await Task.WhenAny(search, Task.Delay(Patience, clock, cancellation.Token))
                .ConfigureAwait(false);
            if (!search.IsCompleted)
            {
                await SendAsync(document, document.Model.GetQuickDiagnostics(cancellation.Token))
                    .ConfigureAwait(false);
            }
        }

        return await WaitForAsync(search, cancellation).ConfigureAwait(false)
            ? await search.ConfigureAwait(false)
            : null;
    }

    /// <summary>Waits for a work, which is told to end where the next edit or the end of the session comes first.</summary>
    /// <returns>True where it is done.</returns>
    private async Task<bool> WaitForAsync(Task work, CancellationTokenSource cancellation)
    {
        if (!work.IsCompleted)
        {
            var nextRequest = requested.Reader.WaitToReadAsync(cancellation.Token).AsTask();
            await Task.WhenAny(work, nextRequest, session.Ended).ConfigureAwait(false);
        }

        var isDone = work.IsCompleted;
        await cancellation.CancelAsync().ConfigureAwait(false);
        return isDone;
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
                    client
                )
            )
        );
    }

    private Task SendAsync(PublishDiagnosticsParams parameters) =>
        session.NotifyAsync("textDocument/publishDiagnostics", parameters);
}
