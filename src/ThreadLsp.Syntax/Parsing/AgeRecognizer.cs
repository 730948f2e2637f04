using System.Globalization;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>
/// Finds the words of an age at the end of a line: <c>just now</c>, <c>an hour ago</c>, <c>about 3 hours ago</c>,
/// <c>6y ago</c>, <c>5 yr. ago</c>, <c>on Apr 19, 2024</c>.
/// </summary>
/// <remarks>
/// By hand and from the end, because the name before it may hold spaces; linear, without backtracking. A number must agree
/// with its unit (<c>1 hour</c>, <c>4 hours</c>): what does not agree is a slip that the author wants to hear of.
/// </remarks>
public static class AgeRecognizer
{
    private static readonly string[] Units =
    [
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
    ];

    private static readonly string[] ShortUnits =
    [
        "s",
        "sec",
        "m",
        "min",
        "h",
        "hr",
        "d",
        "w",
        "wk",
        "mo",
        "y",
        "yr",
    ];

    private static readonly string[] Months =
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ];

    /// <summary>Where the age at the end of <paramref name="content"/> begins, or -1 where there is none.</summary>
    /// <param name="content">A line without indentation and without white space at its end.</param>
    public static int FindStart(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty)
        {
            return -1;
        }

        // Nearly every line of a body is turned away by its last letter.
        return content[^1] switch
        {
            'o' when content.EndsWith(" ago", StringComparison.Ordinal) => FindRelativeAge(
                content[..^4]
            ),
            'w' when content.EndsWith("just now", StringComparison.Ordinal) => content.Length
                - "just now".Length,
            >= '0' and <= '9' => FindDate(content),
            _ => -1,
        };
    }

    /// <summary>True when the word is a unit of time, whatever its number.</summary>
    internal static bool IsUnit(ReadOnlySpan<char> word) =>
        IsOneOf(word, Units) || (word is [.. var singular, 's'] && IsOneOf(singular, Units));

    /// <summary>The unit in the number that <paramref name="count"/> asks for; hours where the word is no unit of time.</summary>
    internal static string CorrectUnit(ReadOnlySpan<char> count, ReadOnlySpan<char> unit)
    {
        var singular = unit.TrimEnd('s');
        var known = IsOneOf(singular, Units) ? singular : "hour";
        return count is "1" or "a" or "an" ? known.ToString() : $"{known}s";
    }

    /// <summary>The last word of <paramref name="content"/>, and what stands before it and its blanks.</summary>
    internal static ReadOnlySpan<char> LastWord(
        ReadOnlySpan<char> content,
        out ReadOnlySpan<char> before
    )
    {
        var start = content.LastIndexOf(' ') + 1;
        before = content[..start].TrimEnd(' ');
        return content[start..];
    }

    private static int FindRelativeAge(ReadOnlySpan<char> content)
    {
        var unit = LastWord(content, out var beforeUnit);
        var count = LastWord(beforeUnit, out var beforeCount);
        if (unit is "seconds" && count is "few" && LastWord(beforeCount, out _) is "a")
        {
            return beforeCount.Length - 1;
        }

        if (IsCountOf(count, unit) || (IsNumber(count) && IsShortUnit(unit)))
        {
            var start = beforeUnit.Length - count.Length;
            return LastWord(beforeCount, out _) is "about"
                ? beforeCount.Length - "about".Length
                : start;
        }

        return IsShortAge(unit) ? content.Length - unit.Length : -1;
    }

    private static bool IsCountOf(ReadOnlySpan<char> count, ReadOnlySpan<char> unit)
    {
        var plural = unit is [.., 's'];
        if (!IsOneOf(plural ? unit[..^1] : unit, Units))
        {
            return false;
        }

        return plural ? IsNumber(count) && count is not "1" : count is "1" or "a" or "an";
    }

    /// <summary><c>6y</c>, <c>5mo</c>.</summary>
    private static bool IsShortAge(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && IsShortUnit(word[digits..]);
    }

    private static bool IsShortUnit(ReadOnlySpan<char> word) =>
        IsOneOf(word.TrimEnd('.'), ShortUnits);

    /// <summary><c>on Apr 19, 2024</c>.</summary>
    private static int FindDate(ReadOnlySpan<char> content)
    {
        var year = LastWord(content, out var beforeYear);
        var day = LastWord(beforeYear, out var beforeDay);
        var month = LastWord(beforeDay, out var beforeMonth);
        var isDate =
            year.Length == 4
            && IsNumber(year)
            && day is [.. var digits, ',']
            && digits.Length <= 2
            && IsNumber(digits)
            && IsOneOf(month, Months)
            && LastWord(beforeMonth, out _) is "on";
        return isDate ? beforeMonth.Length - "on".Length : -1;
    }

    internal static bool IsNumber(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 9
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
