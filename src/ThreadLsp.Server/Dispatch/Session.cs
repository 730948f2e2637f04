using StreamJsonRpc;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Capabilities;
using ThreadLsp.Server.Diagnostics;
using ThreadLsp.Server.Settings;
using ThreadLsp.Server.Transport;
using ThreadLsp.Server.Workspaces;

namespace ThreadLsp.Server.Dispatch;

/// <summary>What lives as long as a connection: its phase, its client, its queue, its end.</summary>
public sealed class Session
{
    private readonly TaskCompletionSource ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly Action abandon;
    private JsonRpc? rpc;
    private bool isEnding;

    /// <param name="options">How the server runs.</param>
    public Session(ServerOptions options)
    {
        Options = options;
        var abandoning = new CancellationTokenSource();
        Abandoned = abandoning.Token;
        abandon = abandoning.Cancel;
        Queue = new RequestQueue(Log);
        Settings = new SettingsSource(this);
        Files = new WorkspaceFiles(Log);
        Publisher = new DiagnosticPublisher(this);
    }

    /// <summary>How the server runs.</summary>
    public ServerOptions Options { get; }

    /// <summary>Puts messages in order.</summary>
    public RequestQueue Queue { get; }

    /// <summary>What the user has chosen.</summary>
    public SettingsSource Settings { get; }

    /// <summary>The dumps of the workspace that are not open.</summary>
    internal WorkspaceFiles Files { get; }

    /// <summary>Sends diagnostics to clients that do not ask for them.</summary>
    public DiagnosticPublisher Publisher { get; }

    /// <summary>Knows which answers are still owed.</summary>
    public AnswerLedger Answers { get; } = new();

    /// <summary>What the client can do; nothing before <c>initialize</c>.</summary>
    public ClientCapabilities Client { get; private set; } = ClientCapabilities.None;

    /// <summary>
    /// How far the session has come. Changed by <see cref="SessionGuard"/> as messages arrive, one at a time and in their order; read
    /// from any thread.
    /// </summary>
    public SessionPhase Phase { get; set; }

    /// <summary>Completed when the session is over.</summary>
    public Task Ended => ended.Task;

    /// <summary>Cancelled when nobody waits for an answer any more: what is still being worked at ends.</summary>
    public CancellationToken Abandoned { get; }

    /// <summary>0 where the client said <c>shutdown</c> first, else 1.</summary>
    public int ExitCode => Phase == SessionPhase.ShutDown ? 0 : 1;

    /// <summary>Ties the session to its connection.</summary>
    public void Attach(JsonRpc connection) => rpc = connection;

    /// <summary>The client has introduced itself.</summary>
    public void Begin(ClientCapabilities client) => Client = client;

    /// <summary>Ends the session; only the first call counts.</summary>
    public void End(string reason)
    {
        if (Interlocked.Exchange(ref isEnding, true))
        {
            return;
        }

        // The program may be gone as soon as the session has ended, so the reason is written before.
        Log($"ended: {reason}");
        Queue.Complete();
        ended.TrySetResult();
    }

    /// <summary>Ends all work that is left when the session has ended.</summary>
    public void Abandon() => abandon();

    /// <summary>Ends the session when this process has ended; at once where it is gone already.</summary>
    public void WatchParent(int processId) =>
        ParentProcess.Watch(processId, () => End($"process {processId} has ended"));

    /// <summary>Writes a line to the log. Control characters are made visible: logs are read in terminals.</summary>
    public void Log(string message) => Options.Log(Analysis.DisplayText.Clean(message, 2_000));

    /// <summary>Writes a line to the log of the client.</summary>
    public Task LogToClientAsync(MessageType type, string message) =>
        NotifyAsync("window/logMessage", new LogMessageParams(type, message));

    /// <summary>Sends a notification; a connection that is gone is no fault.</summary>
    public async Task NotifyAsync<TParams>(string method, TParams parameters)
        where TParams : class
    {
        try
        {
            if (rpc is { IsDisposed: false })
            {
                await OutgoingMessages.NotifyAsync(rpc, method, parameters).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
            when (exception is ConnectionLostException or ObjectDisposedException)
        {
            Log($"{method} was not sent: {exception.Message}");
        }
    }

    /// <summary>Asks the client. Whether it does what it is asked to is its own affair: a refusal is logged.</summary>
    /// <returns>The answer; null where the client refused, or is gone, or has nothing to say.</returns>
    public async Task<RawJson?> RequestAsync<TParams>(string method, TParams parameters)
        where TParams : class => (await AskAsync(method, parameters).ConfigureAwait(false)).Answer;

    /// <summary>Asks the client, where the answer is nothing but whether it has done so.</summary>
    public async Task<bool> TryRequestAsync<TParams>(string method, TParams parameters)
        where TParams : class => (await AskAsync(method, parameters).ConfigureAwait(false)).IsDone;

    /// <summary>Tells the client to ask again for what it shows. Whether it does is its own affair: a refusal is logged.</summary>
    /// <param name="method">Such as <c>workspace/inlayHint/refresh</c>.</param>
    public async Task RefreshAsync(string method)
    {
        try
        {
            if (rpc is { IsDisposed: false })
            {
                await rpc.InvokeWithParameterObjectAsync(method).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            Log($"{method} failed: {exception.Message}");
        }
    }

    /// <summary>Asks the client to show a place. Whether it does is its own affair: a refusal is logged.</summary>
    public Task ShowDocumentAsync(ShowDocumentParams parameters) =>
        RequestAsync("window/showDocument", parameters);

    private async Task<(bool IsDone, RawJson? Answer)> AskAsync<TParams>(
        string method,
        TParams parameters
    )
        where TParams : class
    {
        try
        {
            return rpc is { IsDisposed: false }
                ? (
                    true,
                    await OutgoingMessages
                        .RequestAsync(rpc, method, parameters, CancellationToken.None)
                        .ConfigureAwait(false)
                )
                : (false, null);
        }
        catch (Exception exception)
        {
            Log($"{method} failed: {exception.Message}");
            return (false, null);
        }
    }

    /// <summary>Asks the client to make an edit. Whether it does is its own affair: a refusal is logged.</summary>
    public Task ApplyEditAsync(ApplyWorkspaceEditParams parameters) =>
        RequestAsync("workspace/applyEdit", parameters);
}
