using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Transport;

/// <summary>Tells the client how far a longer work has come: where it has asked to hear of it, or where the work takes longer than one likes to wait.</summary>
internal sealed class WorkProgress : IAsyncDisposable
{
    /// <summary>What is done sooner is not worth showing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static long lastToken;

    private readonly CancellationTokenSource ended = new();
    private readonly Session session;
    private readonly JsonElement token;
    private readonly Task<bool> begun;
    private long reportedAt = Stopwatch.GetTimestamp();

    private WorkProgress(Session session, JsonElement? token, string title)
    {
        this.session = session;
        if (token is { ValueKind: JsonValueKind.String or JsonValueKind.Number } asked)
        {
            this.token = asked;
            begun = BeginAsync(title);
        }
        else
        {
            var own = string.Create(
                CultureInfo.InvariantCulture,
                $"threadlsp/{Interlocked.Increment(ref lastToken)}"
            );
            this.token = JsonSerializer.SerializeToElement(own, ProtocolJson.Default.String);
            begun = session.Client.WorkDoneProgress ? OfferAsync(title) : Task.FromResult(false);
        }
    }

    /// <summary>Begins a work; it ends when this is disposed of.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="token">The client's name for the progress; null where it has asked for none.</param>
    /// <param name="title">What is done.</param>
    public static WorkProgress Start(Session session, JsonElement? token, string title) =>
        new(session, token, title);

    /// <summary>Tells how much is done, from time to time.</summary>
    public async Task ReportAsync(int done, int all)
    {
        if (
            begun.IsCompletedSuccessfully
            && await begun.ConfigureAwait(false)
            && Stopwatch.GetElapsedTime(reportedAt) >= Interval
        )
        {
            reportedAt = Stopwatch.GetTimestamp();
            var percentage = all == 0 ? 100 : (int)(100L * done / all);
            await SendAsync(
                    new(
                        "report",
                        Message: string.Create(CultureInfo.InvariantCulture, $"{done} of {all}"),
                        Percentage: percentage
                    )
                )
                .ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync().ConfigureAwait(false);
        if (begun.IsCompleted)
        {
            await EndAsync().ConfigureAwait(false);
        }
        else
        {
            // The client has not yet said whether it shows it; the answer to the request does not wait for that.
            _ = EndAsync();
        }
    }

    private async Task EndAsync()
    {
        if (await begun.ConfigureAwait(false))
        {
            await SendAsync(new("end")).ConfigureAwait(false);
        }

        ended.Dispose();
    }

    private async Task<bool> OfferAsync(string title)
    {
        await Task.Delay(Patience, ended.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !ended.IsCancellationRequested
            && await session
                .TryRequestAsync(
                    "window/workDoneProgress/create",
                    new WorkDoneProgressCreateParams(token)
                )
                .ConfigureAwait(false)
            && await BeginAsync(title).ConfigureAwait(false);
    }

    private async Task<bool> BeginAsync(string title)
    {
        await SendAsync(new("begin", title, Percentage: 0)).ConfigureAwait(false);
        return true;
    }

    private Task SendAsync(WorkDoneProgress progress) =>
        session.NotifyAsync(
            "$/progress",
            new ProgressParams(
                token,
                JsonAnswer.Of(progress, ProtocolJson.Default.WorkDoneProgress)
            )
        );
}
