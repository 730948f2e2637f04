using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadLsp.Tooling;

/// <summary>How many tests passed, failed, and were skipped.</summary>
public readonly partial record struct TestCount(int Passed, int Failed, int Skipped)
{
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>The sum of two.</summary>
    public static TestCount operator +(TestCount left, TestCount right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <summary>Reads the last line of the form <c>3 passed, 0 failed, 1 skipped</c>, or xunit's own summary.</summary>
    /// <returns>Null where no line says how many tests there were.</returns>
    public static TestCount? Read(IEnumerable<string> lines)
    {
        TestCount? count = null;
        foreach (var line in lines)
        {
            if (PlainSummary().Match(line) is { Success: true } plain)
            {
                count = new(
                    Number(plain, "passed"),
                    Number(plain, "failed"),
                    Number(plain, "skipped")
                );
            }
            else if (XunitSummary().Match(line) is { Success: true } xunit)
            {
                var failed = Number(xunit, "failed");
                var skipped = Number(xunit, "skipped");
                var passed = Number(xunit, "total") - failed - skipped;
                count = new(passed, failed + Number(xunit, "errors"), skipped);
            }
        }

        return count;
    }

    /// <summary>What a test program counted; one that ended badly without a failed test has failed all the same.</summary>
    public static TestCount Of(ShellResult result)
    {
        var count = Read(result.Lines) ?? new TestCount(0, 1, 0);
        return result.Succeeded || count.Failed > 0 ? count : count with { Failed = 1 };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Passed} passed, {Failed} failed, {Skipped} skipped"
        );

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } number
            ? int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    [GeneratedRegex(
        @"^(?<passed>\d+) passed, (?<failed>\d+) failed(, (?<skipped>\d+) skipped)?$",
        Options
    )]
    private static partial Regex PlainSummary();

    [GeneratedRegex(
        @"Total: (?<total>\d+), Errors: (?<errors>\d+), Failed: (?<failed>\d+), Skipped: (?<skipped>\d+)",
        Options
    )]
    private static partial Regex XunitSummary();
}
