namespace ThreadLsp.Syntax.Parsing;

/// <summary>Recognises the second line of a story: <c>259 points by jamie 18 hours ago | hide | 142 comments</c>.</summary>
public static class BylineRecognizer
{
    /// <summary>Longer lines are never bylines.</summary>
    public const int MaximumLength = 256;

    private static readonly string[] Actions =
    [
        "discuss",
        "favorite",
        "flag",
        "hide",
        "past",
        "save",
        "share",
        "unvote",
        "web",
    ];

    /// <summary>True when the content of a line is a byline.</summary>
    /// <param name="content">A line without indentation and without white space at its end.</param>
    /// <param name="shape">Where the parts stand, from the start of <paramref name="content"/>.</param>
    public static bool TryRecognize(ReadOnlySpan<char> content, out BylineShape shape)
    {
        shape = default;
        if (content.Length is < 12 or > MaximumLength || !char.IsAsciiDigit(content[0]))
        {
            return false;
        }

        var digits = content.IndexOfAnyExceptInRange('0', '9');
        var rest = digits < 0 ? default : content[digits..];
        var by =
            rest.StartsWith(" points by ", StringComparison.Ordinal) ? " points by ".Length
            : rest.StartsWith(" point by ", StringComparison.Ordinal) ? " point by ".Length
            : 0;
        if (by == 0)
        {
            return false;
        }

        var start = digits + by;
        var bar = content[start..].IndexOf(" | ");
        if (bar >= 0 && !AreActions(content[(start + bar)..]))
        {
            return false;
        }

        var signed = (bar < 0 ? content[start..] : content.Slice(start, bar)).TrimEnd(' ');
        var age = AgeRecognizer.FindStart(signed);
        if (age <= 1 || signed[age - 1] != ' ')
        {
            return false;
        }

        var author = signed[..age].TrimEnd(' ');
        shape = new(
            new(0, digits),
            new(start, author.Length),
            new(start + age, signed.Length - age)
        );
        return author.Length is > 0 and <= AuthorRecognizer.MaximumLength;
    }

    /// <summary>The links a site prints behind a byline; anything else means that the line is of another kind.</summary>
    private static bool AreActions(ReadOnlySpan<char> tail)
    {
        foreach (var range in tail.Split('|'))
        {
            var word = tail[range].Trim(' ');
            if (
                !word.IsEmpty
                && !IsAction(word)
                && !word.EndsWith(" comments")
                && !word.EndsWith(" comment")
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAction(ReadOnlySpan<char> word)
    {
        foreach (var action in Actions)
        {
            if (word.SequenceEqual(action))
            {
                return true;
            }
        }

        return false;
    }
}
