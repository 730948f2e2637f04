namespace ThreadLsp.Server.Diagnostics;

/// <summary>Which documents rest after an edit, and until when. Not safe for use from several threads.</summary>
/// <param name="clock">What tells the time.</param>
internal sealed class RestSchedule(TimeProvider clock)
{
    private readonly Dictionary<string, Rest> rests = new(StringComparer.Ordinal);

    /// <summary>How long it is until the first rest is over, zero or less where one is; null where no document rests.</summary>
    public TimeSpan? TimeToNext =>
        rests.Count == 0
            ? null
            : clock.GetElapsedTime(clock.GetTimestamp(), rests.Values.Min(rest => rest.End));

    /// <summary>Lets a document rest from now on; a rest that it had is forgotten.</summary>
    /// <param name="uri">The document.</param>
    /// <param name="time">How long.</param>
    /// <param name="isLong">True where it is looked through as a whole afterwards.</param>
    public void Begin(string uri, TimeSpan time, bool isLong) =>
        rests[uri] = new(
            clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency),
            isLong
        );

    /// <summary>Takes a document out, whether it rests or not.</summary>
    public void End(string uri) => rests.Remove(uri);

    /// <summary>True where the rest of a document is a long one.</summary>
    /// <exception cref="KeyNotFoundException">The document does not rest.</exception>
    public bool IsLong(string uri) => rests[uri].IsLong;

    /// <summary>The documents whose rest is over; they stay until they are taken out or rest anew.</summary>
    public IReadOnlyList<string> FindOver()
    {
        var now = clock.GetTimestamp();
        return [.. rests.Where(rest => rest.Value.End <= now).Select(rest => rest.Key)];
    }

    /// <param name="End">The timestamp of the clock at which it is over.</param>
    /// <param name="IsLong">True where the document is looked through as a whole afterwards.</param>
    private readonly record struct Rest(long End, bool IsLong);
}
