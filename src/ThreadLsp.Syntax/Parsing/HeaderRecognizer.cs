using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Tells the header of a comment from a line of a body, by shape alone: an author, a blank, an age.</summary>
public static class HeaderRecognizer
{
    /// <summary>Longer lines are never headers; so a line of any length is told from its first characters.</summary>
    public const int MaximumLength = 128;

    /// <summary>True when the content of a line is a header.</summary>
    /// <param name="content">A line without indentation and without white space at its end.</param>
    /// <param name="shape">Where the parts stand, from the start of <paramref name="content"/>.</param>
    public static bool TryRecognize(ReadOnlySpan<char> content, out HeaderShape shape)
    {
        shape = default;
        if (content.Length is < 6 or > MaximumLength)
        {
            return false;
        }

        // Nearly every line is turned away by its last letter, so the links of a page are looked for only behind a bracket.
        var length = content.Length;
        if (content[^1] == ']')
        {
            NavigationReader.Read(content, out length);
        }

        var header = content[..length];
        var age = AgeRecognizer.FindStart(header);
        if (age == 0 && length < content.Length)
        {
            // A page prints no name before the age of a comment that was deleted: its links tell it from words.
            shape = new(default, new(0, length), FindActions(content, length));
            return true;
        }

        if (age <= 1 || header[age - 1] != ' ')
        {
            return false;
        }

        var end = age - 1;
        while (end > 0 && content[end - 1] == ' ')
        {
            end--;
        }

        var author = content[..end];
        shape = new(
            new(0, end),
            new(age, length - age),
            length == content.Length ? default : FindActions(content, length)
        );
        return AuthorRecognizer.IsAuthor(author);
    }

    /// <summary>
    /// True when the content is a slip away from a header: <c>bob 4 hour ago</c>, <c>bob 4 hours</c>, <c>4 hours ago</c>,
    /// <c>bob 4 fortnights ago</c>.
    /// </summary>
    /// <param name="content">A line that is no header, without indentation and without white space at its end.</param>
    public static bool IsAlmostHeader(ReadOnlySpan<char> content)
    {
        // Sentences end with a full stop, and are told by it before anything is looked for.
        if (
            content.Length is < 6 or > MaximumLength
            || content[^1] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9'))
        )
        {
            return false;
        }

        if (AgeRecognizer.FindStart(content) == 0 && content is not "just now")
        {
            return true;
        }

        var hasAgo = content.EndsWith(" ago", StringComparison.Ordinal);
        var unit = AgeRecognizer.LastWord(hasAgo ? content[..^4] : content, out var beforeUnit);
        if (!hasAgo && !AgeRecognizer.IsUnit(unit))
        {
            return false;
        }

        var count = AgeRecognizer.LastWord(beforeUnit, out var author);
        var counted = AgeRecognizer.IsNumber(count) || (hasAgo && count is "a" or "an");
        return counted
            && !author.Contains(' ')
            && AuthorRecognizer.IsSiteName(author)
            && (!hasAgo || IsWord(unit));
    }

    /// <summary>
    /// The header that a line was most likely meant to be; see <see cref="IsAlmostHeader"/>. A part that cannot be guessed gets a
    /// word that says what belongs there.
    /// </summary>
    public static string Correct(ReadOnlySpan<char> content)
    {
        if (AgeRecognizer.FindStart(content) == 0)
        {
            return $"author {content}";
        }

        var hasAgo = content.EndsWith(" ago", StringComparison.Ordinal);
        var unit = AgeRecognizer.LastWord(hasAgo ? content[..^4] : content, out var beforeUnit);
        var count = AgeRecognizer.LastWord(beforeUnit, out var author);
        return $"{author} {count} {AgeRecognizer.CorrectUnit(count, unit)} ago";
    }

    private static TextSpan FindActions(ReadOnlySpan<char> content, int start) =>
        TextSpan.FromBounds(start + content[start..].IndexOfAnyExcept(' '), content.Length);

    private static bool IsWord(ReadOnlySpan<char> word) =>
        word.Length >= 2 && !word.ContainsAnyExceptInRange('a', 'z');
}
