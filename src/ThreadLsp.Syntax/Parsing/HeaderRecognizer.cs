using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Tells the header of a comment from a line of a body, by shape alone: an author, a blank, an age.</summary>
public static class HeaderRecognizer
{
    /// <summary>Longer lines are never headers; so a line of any length is told from its first characters.</summary>
    public const int MaximumLength = 128;

    /// <summary>What addresses end with; the first three do so wherever they stand behind a full stop.</summary>
    private static readonly string[] Domains = ["com", "org", "net", "io", "ai"];

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
        var counted = AgeRecognizer.IsNumber(count) || count is "a" or "an";
        return counted
            && !author.Contains(' ')
            && AuthorRecognizer.IsSiteName(author)
            && (!hasAgo || IsWord(unit));
    }

    /// <summary>
    /// Where a header begins that was joined to the end of the line above it: <c>That is all.bob 4 hours ago</c>; -1 where none was.
    /// </summary>
    /// <param name="content">A line that is no header, without indentation and without white space at its end.</param>
    /// <remarks>
    /// People leave a blank before a name. Sentences that end with a time and without a full stop are rare (two in 95,000 lines of real
    /// dumps), and their last word stands alone: <c>our first one in Jackson, WY 2 weeks ago</c>.
    /// </remarks>
    public static int FindJoined(ReadOnlySpan<char> content)
    {
        if (content is not [.., ' ', 'a', 'g', 'o'])
        {
            return -1;
        }

        var offset = int.Max(0, content.Length - MaximumLength);
        var tail = content[offset..];
        var age = AgeRecognizer.FindStart(tail);
        if (age < 2 || tail[age - 1] != ' ')
        {
            return -1;
        }

        var name = tail[..(age - 1)];
        var start = name.LastIndexOfAnyExcept(AuthorRecognizer.SiteCharacters) + 1;
        if (
            name[start..] is ['a', 'g', 'o', .. var behind]
            && AuthorRecognizer.IsSiteName(behind)
            && TryRecognize(content[..(offset + start + 3)], out _)
        )
        {
            return offset + start + 3;
        }

        // After a full stop few letters are most likely the end of an address: example.com.
        if (
            start < 2
            || tail[start - 1] is not ('.' or '!' or '?' or ')' or ':' or '"' or '”' or '/')
            || (tail[start - 1] == '.' && name.Length - start <= 3)
        )
        {
            return -1;
        }

        start += CountLettersOfAddress(name, start);
        return AuthorRecognizer.IsSiteName(name[start..]) ? offset + start : -1;
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

    /// <summary>How many letters at a place end an address that stands before it, as in <c>info@example.com</c>.</summary>
    private static int CountLettersOfAddress(ReadOnlySpan<char> text, int start)
    {
        var word = text[(text[..start].LastIndexOf(' ') + 1)..start];
        if (word[^1] != '.')
        {
            return 0;
        }

        var isAddress = word.Contains('@') || word.IndexOf("://", StringComparison.Ordinal) >= 0;
        var domains = isAddress ? Domains : Domains.AsSpan(0, 3);
        foreach (var domain in domains)
        {
            if (text[start..].StartsWith(domain, StringComparison.Ordinal))
            {
                return domain.Length;
            }
        }

        return 0;
    }

    private static TextSpan FindActions(ReadOnlySpan<char> content, int start) =>
        TextSpan.FromBounds(start + content[start..].IndexOfAnyExcept(' '), content.Length);

    private static bool IsWord(ReadOnlySpan<char> word) =>
        word.Length >= 2 && !word.ContainsAnyExceptInRange('a', 'z');
}
