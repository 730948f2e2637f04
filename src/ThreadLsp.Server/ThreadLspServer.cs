using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server;

/// <summary>The language server: one client, one connection.</summary>
public static class ThreadLspServer
{
    /// <summary>Serves one client until it says <c>exit</c>, closes the stream, or ends.</summary>
    /// <param name="input">What the client sends.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="options">How the server runs.</param>
    /// <param name="cancellationToken">Ends the server.</param>
    /// <returns>The exit code that LSP asks for: 0 after <c>shutdown</c>, else 1.</returns>
    public static async Task<int> RunAsync(
        Stream input,
        Stream output,
        ServerOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var session = new Session(options);
        using var rpc = Connection.Open(input, output, session);
        using var stop = cancellationToken.UnsafeRegister(
            static state => ((Session)state!).End("the server was told to stop"),
            session
        );
        if (options.ClientProcessId is { } process)
        {
            session.WatchParent(process);
        }

        await session.Ended.ConfigureAwait(false);
        // The last answers are on their way out; a client that is gone does not hold the server up.
        await session.Answers.SettleAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        session.Abandon();
        return session.ExitCode;
    }
}
