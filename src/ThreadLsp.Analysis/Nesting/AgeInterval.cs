namespace ThreadLsp.Analysis.Nesting;

/// <summary>How long before the dump was saved something was written, as far as rounded words tell.</summary>
/// <param name="MinimumSeconds">At least so many seconds.</param>
/// <param name="MaximumSeconds">At most so many seconds.</param>
public readonly record struct AgeInterval(double MinimumSeconds, double MaximumSeconds)
{
    /// <summary>The middle of the interval in hours.</summary>
    public double Hours => (MinimumSeconds + MaximumSeconds) / 7_200;

    /// <summary>True when this is older than the other whatever the rounding hid.</summary>
    public bool IsOlderThan(AgeInterval other) => MinimumSeconds >= other.MaximumSeconds;
}
