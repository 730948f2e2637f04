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
            'o' when content is [.., ' ', 'a', 'g', _] => FindRelativeAge(content[..^4]),
            'w' when content.EndsWith("just now", StringComparison.Ordinal) => content.Length
                - "just now".Length,
            >= '0' and <= '9' => FindDate(content),
            _ => -1,
        };
    }

    /// <summary>True when the word is a unit of time, whatever its number.</summary>
    internal static bool IsUnit(ReadOnlySpan<char> word) =>
        IsSingularUnit(word) || (word is [.. var singular, 's'] && IsSingularUnit(singular));

    /// <summary>The unit in the number that <paramref name="count"/> asks for; hours where the word is no unit of time.</summary>
    internal static string CorrectUnit(ReadOnlySpan<char> count, ReadOnlySpan<char> unit)
    {
        var singular = unit.TrimEnd('s');
        var known = IsSingularUnit(singular) ? singular : "hour";
        return count is "1" or "a" or "an" ? known.ToString() : $"{known}s";
    }

    /// <summary>The last word of <paramref name="content"/>, and what stands before it and its blanks.</summary>
    internal static ReadOnlySpan<char> LastWord(
        ReadOnlySpan<char> content,
        out ReadOnlySpan<char> before
    )
    {
        // Words are short: a loop finds their start before a vectorised search has begun.
        var start = content.Length;
        while (start > 0 && content[start - 1] != ' ')
        {
            start--;
        }

        var end = start;
        while (end > 0 && content[end - 1] == ' ')
        {
            end--;
        }

        before = content[..end];
        return content[start..];
    }

    private static int FindRelativeAge(ReadOnlySpan<char> content)
    {
        var unit = LastWord(content, out var beforeUnit);
        var count = LastWord(beforeUnit, out var beforeCount);
        if (count is "few" && unit is "seconds" && LastWord(beforeCount, out _) is "a")
        {
            return beforeCount.Length - 1;
        }

        if (IsCountOf(count, unit) || (IsNumber(count) && IsShortUnit(unit)))
        {
            return EndsWithAbout(beforeCount)
                ? beforeCount.Length - "about".Length
                : beforeUnit.Length - count.Length;
        }

        return IsShortAge(unit) ? content.Length - unit.Length : -1;
    }

    private static bool EndsWithAbout(ReadOnlySpan<char> words) =>
        words is [.., 't']
        && (words is "about" || words.EndsWith(" about", StringComparison.Ordinal));

    private static bool IsCountOf(ReadOnlySpan<char> count, ReadOnlySpan<char> unit)
    {
        var plural = unit is [.., 's'];
        if (!IsSingularUnit(plural ? unit[..^1] : unit))
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
        word.TrimEnd('.')
            is "s"
                or "sec"
                or "m"
                or "min"
                or "h"
                or "hr"
                or "d"
                or "w"
                or "wk"
                or "mo"
                or "y"
                or "yr";

    private static bool IsSingularUnit(ReadOnlySpan<char> word) =>
        word is "second" or "minute" or "hour" or "day" or "week" or "month" or "year";

    private static bool IsMonth(ReadOnlySpan<char> word) =>
        word
            is "Jan"
                or "Feb"
                or "Mar"
                or "Apr"
                or "May"
                or "Jun"
                or "Jul"
                or "Aug"
                or "Sep"
                or "Oct"
                or "Nov"
                or "Dec";

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
            && IsMonth(month)
            && LastWord(beforeMonth, out _) is "on";
        return isDate ? beforeMonth.Length - "on".Length : -1;
    }

    internal static bool IsNumber(ReadOnlySpan<char> word) =>
        word.Length switch
        {
            1 => char.IsAsciiDigit(word[0]),
            2 => char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]),
            > 0 and <= 9 => !word.ContainsAnyExceptInRange('0', '9'),
            _ => false,
        };
}
