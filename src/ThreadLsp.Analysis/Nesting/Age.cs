using System.Globalization;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>Reads the words of an age.</summary>
/// <remarks>
/// Words are rounded in two ways: <c>an hour ago</c> to the nearest (45 to 90 minutes), <c>1 hour ago</c> down (1 to 2 hours). A number of 2 or
/// more is taken as rounded to the nearest, so that different numbers of one unit never overlap: rounding is monotone either way,
/// and a reply that prints more hours than its parent cannot be a reply to it.
/// </remarks>
public static class Age
{
    private const double Minute = 60;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;
    private const double Month = 30.44 * Day;
    private const double Year = 365.25 * Day;

    /// <summary>The interval of the words; false for a date, which cannot be compared without the day the dump was saved.</summary>
    public static bool TryParse(ReadOnlySpan<char> words, out AgeInterval interval)
    {
        interval = default;
        if (words is "just now" or "a few seconds ago")
        {
            interval = new(0, 45);
            return true;
        }

        if (!words.EndsWith(" ago", StringComparison.Ordinal))
        {
            return false;
        }

        var rest = words[..^4];
        rest = rest.StartsWith("about ", StringComparison.Ordinal) ? rest[6..] : rest;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        var article =
            rest.StartsWith("a ", StringComparison.Ordinal)
            || rest.StartsWith("an ", StringComparison.Ordinal);
        if (digits <= 0 && !article)
        {
            return false;
        }

        var count = article
            ? 1
            : int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        var unit = (
            article ? rest[(rest.IndexOf(' ') + 1)..] : rest[digits..].TrimStart(' ')
        ).TrimEnd('.');
        if (GetSeconds(unit) is not { } seconds)
        {
            return false;
        }

        interval =
            article ? RoundArticle(seconds)
            : count == 1 ? new(seconds, 2 * seconds)
            : new(int.Max(0, count) * seconds - (seconds / 2), (count * seconds) + (seconds / 2));
        interval = new(double.Max(0, interval.MinimumSeconds), interval.MaximumSeconds);
        return true;
    }

    /// <summary>Where "a minute", "an hour", … begin and end when each unit is rounded to the nearest.</summary>
    private static AgeInterval RoundArticle(double seconds) =>
        seconds switch
        {
            Minute => new(45, 90),
            Hour => new(45 * Minute, 90 * Minute),
            Day => new(22 * Hour, 36 * Hour),
            Month => new(26 * Day, 1.5 * Month),
            Year => new(320 * Day, 1.5 * Year),
            _ => new(seconds / 2, seconds * 1.5),
        };

    private static double? GetSeconds(ReadOnlySpan<char> unit) =>
        unit switch
        {
            "second" or "seconds" or "s" or "sec" => 1,
            "minute" or "minutes" or "m" or "min" => Minute,
            "hour" or "hours" or "h" or "hr" => Hour,
            "day" or "days" or "d" => Day,
            "week" or "weeks" or "w" or "wk" => 7 * Day,
            "month" or "months" or "mo" => Month,
            "year" or "years" or "y" or "yr" => Year,
            _ => null,
        };
}
