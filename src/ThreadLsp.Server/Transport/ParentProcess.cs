using System.ComponentModel;
using System.Diagnostics;

namespace ThreadLsp.Server.Transport;

/// <summary>Watches the process that started the server: an editor that crashed says no <c>exit</c>.</summary>
internal static class ParentProcess
{
    /// <summary>Calls <paramref name="ended"/> once, when the process has ended or cannot be found.</summary>
    public static void Watch(int processId, Action ended) => _ = WatchAsync(processId, ended);

    private static async Task WatchAsync(int processId, Action ended)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            await process.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // There is no such process: it has ended before it could be watched.
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It may not be watched by this user; the end of the stream still ends the server.
            return;
        }

        ended();
    }
}
