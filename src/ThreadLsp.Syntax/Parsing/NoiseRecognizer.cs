using System.Globalization;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Tells what a site prints around comments from what people wrote: menus, links below a comment, the foot of a page.</summary>
/// <remarks>
/// By whole lines as saved pages have them (FORMAT.md 3). Some are single words that somebody might have written as well; those count
/// only beside others, or below a header with the links of a page.
/// </remarks>
internal static class NoiseRecognizer
{
    /// <summary>The words of the links below a comment, as a copy of a page runs them together.</summary>
    private static readonly string[] Links =
    [
        "permalink",
        "embed",
        "save",
        "unsave",
        "parent",
        "report",
        "give gold",
        "give award",
        "reply",
        "share",
        "context",
        "full comments",
        "hide child comments",
        "load more comments",
    ];

    /// <summary><see cref="LineFlags.Noise"/>, <see cref="LineFlags.NoiseWord"/>, or nothing; O(1) for nearly every line.</summary>
    /// <param name="content">A line without indentation and without white space at its end.</param>
    public static LineFlags Classify(ReadOnlySpan<char> content) =>
        content[0] switch
        {
            'r' when content is "reply" => LineFlags.NoiseWord,
            'l' when content is "login" => LineFlags.NoiseWord,
            'l' when IsMoreComments(content) => LineFlags.Noise,
            'R' when content is "Reply" or "Report" => LineFlags.NoiseWord,
            'S' when content is "Share" or "Save" => LineFlags.NoiseWord,
            'S' when content is "Search:" => LineFlags.Noise,
            'H'
                when content.StartsWith("Hacker News new | past |", StringComparison.Ordinal)
                    || content.StartsWith("Hacker Newsnew | past |", StringComparison.Ordinal) =>
                LineFlags.Noise,
            'G' when content.StartsWith("Guidelines | FAQ |", StringComparison.Ordinal) =>
                LineFlags.Noise,
            'p' when AreLinks(content) => LineFlags.Noise,
            _ => LineFlags.None,
        };

    /// <summary><c>load more comments (12 replies)</c>.</summary>
    private static bool IsMoreComments(ReadOnlySpan<char> content)
    {
        const string Start = "load more comments (";
        if (!content.StartsWith(Start, StringComparison.Ordinal))
        {
            return false;
        }

        var count = content[Start.Length..];
        var end = count.IndexOf(' ');
        return end > 0
            && count[end..] is " reply)" or " replies)"
            && int.TryParse(count[..end], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    /// <summary><c>permalinkembedsaveparentreportgive goldreply</c>: at least two links, and nothing else.</summary>
    private static bool AreLinks(ReadOnlySpan<char> content)
    {
        var links = 0;
        while (!content.IsEmpty)
        {
            var length = FindLink(content);
            if (length == 0)
            {
                return false;
            }

            content = content[length..].TrimStart(' ');
            links++;
        }

        return links >= 2;
    }

    private static int FindLink(ReadOnlySpan<char> content)
    {
        foreach (var link in Links)
        {
            if (content.StartsWith(link, StringComparison.Ordinal))
            {
                return link.Length;
            }
        }

        return 0;
    }
}
