namespace ThreadLsp.Server.Tests;

/// <summary>A clock that stands still until a test moves it on, so that no test waits for time to pass.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private TimeSpan now;
    private TimeSpan end;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (gate)
        {
            return now.Ticks;
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Lets time pass: whoever waits within it, now or meanwhile, is woken in turn. It does not go on beyond what is waited for, so that
    /// who comes late has not missed anything.
    /// </summary>
    public void LetPass(TimeSpan time)
    {
        lock (gate)
        {
            end = now + time;
        }

        Wake();
    }

    private void Set(Timer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.Due = now + dueTime;
            timers.Add(timer);
        }

        // Not within the call that sets the timer: whoever makes it does not know of it yet.
        _ = Task.Run(Wake);
    }

    private void Wake()
    {
        while (true)
        {
            Timer? next;
            lock (gate)
            {
                next = timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                if (next is null)
                {
                    return;
                }

                timers.Remove(next);
                now = next.Due > now ? next.Due : now;
            }

            next.Ring();
        }
    }

    private sealed class Timer(ManualClock clock, Action ring) : ITimer
    {
        public TimeSpan Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
