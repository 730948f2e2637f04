namespace ThreadLsp.Server.Transport;

/// <summary>Counts what is owed: requests that were read and not answered yet, and requests of the server's own.</summary>
/// <remarks>
/// A client may say <c>shutdown</c> and <c>exit</c> in one breath, or close its end right behind a request. What it asked before is
/// answered nevertheless, within a moment; and an answer that nobody asked for does not end the connection.
/// </remarks>
public sealed class AnswerLedger
{
    private readonly Lock gate = new();
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private int owed;
    private TaskCompletionSource? settled;

    /// <summary>A request was read.</summary>
    public void Owe()
    {
        lock (gate)
        {
            owed++;
        }
    }

    /// <summary>An answer was written.</summary>
    public void Pay()
    {
        lock (gate)
        {
            owed--;
            if (owed == 0)
            {
                settled?.TrySetResult();
            }
        }
    }

    /// <summary>The server asked the client.</summary>
    public void Ask(string id)
    {
        lock (gate)
        {
            asked.Add(id);
        }
    }

    /// <summary>True where the server had asked for this answer and did not have it yet.</summary>
    public bool Receive(string id)
    {
        lock (gate)
        {
            return asked.Remove(id);
        }
    }

    /// <summary>Waits until every request that was read has its answer, but no longer than this.</summary>
    public async Task SettleAsync(TimeSpan longest)
    {
        Task all;
        lock (gate)
        {
            if (owed == 0)
            {
                return;
            }

            settled ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            all = settled.Task;
        }

        await Task.WhenAny(all, Task.Delay(longest)).ConfigureAwait(false);
    }
}
