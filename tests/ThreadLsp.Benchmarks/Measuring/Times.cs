using System.Diagnostics;
using ThreadLsp.Benchmarks.Rows;

namespace ThreadLsp.Benchmarks.Measuring;

/// <summary>Collects how long something took each time.</summary>
internal sealed class Times
{
    private readonly List<double> microseconds = [];

    /// <summary>The median in microseconds.</summary>
    public double Median => Percentile(0.5);

    /// <summary>As the peers print it; null where nothing was measured.</summary>
    public Latency? Latency =>
        microseconds.Count == 0
            ? null
            : new(microseconds.Count, double.Round(Median, 3), double.Round(Percentile(0.99), 3));

    /// <summary>How often something can be done in so many seconds, one time after the other; once to warm up is not counted.</summary>
    /// <param name="seconds">When to stop.</param>
    /// <param name="action">What is measured.</param>
    public static Times Of(double seconds, Action action)
    {
        const int Fewest = 3;
        var times = new Times();
        action();
        var begin = Stopwatch.GetTimestamp();
        while (
            times.microseconds.Count < Fewest
            || Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds
        )
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetTimestamp() - start);
        }

        return times;
    }

    /// <summary>Adds how long it took once.</summary>
    /// <param name="ticks">A difference of two timestamps, which are finer than a time span.</param>
    public void Add(long ticks) => microseconds.Add(ticks * 1e6 / Stopwatch.Frequency);

    private double Percentile(double share)
    {
        microseconds.Sort();
        return microseconds[(int)double.Round(share * (microseconds.Count - 1))];
    }
}
