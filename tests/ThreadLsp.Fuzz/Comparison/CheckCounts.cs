using System.Globalization;

namespace ThreadLsp.Fuzz;

/// <summary>How often each comparison was made: some are made after every edit, the dear ones of large dumps now and then.</summary>
public sealed class CheckCounts
{
    private readonly long[] counts = new long[Enum.GetValues<Check>().Length];

    public long this[Check check] => counts[(int)check];

    public void Add(Check check) => counts[(int)check]++;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(
            ", ",
            Enum.GetValues<Check>()
                .Select(check =>
                    string.Create(CultureInfo.InvariantCulture, $"{check} {this[check]:N0}")
                )
        );
}
