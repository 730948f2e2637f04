using System.Buffers;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Tells whether words can be the name of an author.</summary>
/// <remarks>
/// Sites allow letters, digits, <c>_</c> and <c>-</c>; mailing lists print whole names (<c>William M. Klein</c>). So one word may be
/// made of much, while several must be written as a name is, each with a capital: <c>I wrote this 3 years ago</c> and
/// <c>posted again 2 days ago</c> are sentences.
/// </remarks>
public static class AuthorRecognizer
{
    /// <summary>The longest name in UTF-16 code units.</summary>
    public const int MaximumLength = 64;

    private const int MaximumWords = 5;

    /// <summary>What Hacker News, Reddit and Lobsters allow in a name.</summary>
    internal static readonly SearchValues<char> SiteCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
    );

    /// <summary>Lower-case words inside a name.</summary>
    private static readonly string[] Particles =
    [
        "al",
        "bin",
        "da",
        "de",
        "del",
        "den",
        "der",
        "di",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "von",
        "y",
        "zu",
    ];

    /// <summary>First words that begin a sentence rather than a name.</summary>
    private static readonly string[] SentenceStarts =
    [
        "A",
        "About",
        "All",
        "An",
        "And",
        "Asked",
        "Back",
        "Born",
        "But",
        "Created",
        "Died",
        "Edited",
        "From",
        "He",
        "I",
        "In",
        "It",
        "Joined",
        "Last",
        "Not",
        "On",
        "Only",
        "Over",
        "Posted",
        "She",
        "Since",
        "So",
        "Started",
        "Submitted",
        "That",
        "They",
        "This",
        "Until",
        "Updated",
        "Was",
        "We",
        "Were",
        "Yes",
        "No",
        "You",
    ];

    /// <summary>True when <paramref name="words"/> can be an author.</summary>
    public static bool IsAuthor(ReadOnlySpan<char> words)
    {
        if (words.Length is 0 or > MaximumLength)
        {
            return false;
        }

        // Nearly every name is one that a site gave out.
        if (!words.ContainsAnyExcept(SiteCharacters))
        {
            return words.Length >= 2;
        }

        return words.Contains(' ') ? IsWrittenName(words) : IsOddWord(words);
    }

    /// <summary>True when the name is one that Hacker News, Reddit or Lobsters could have given out.</summary>
    public static bool IsSiteName(ReadOnlySpan<char> name) =>
        name.Length is >= 2 and <= 20 && !name.ContainsAnyExcept(SiteCharacters);

    private static bool IsOddWord(ReadOnlySpan<char> word)
    {
        // [deleted], <USERNAME>, j.doe@example.com; but no word that ends as a clause does.
        return word[^1] is not (',' or ';' or ':' or '!' or '?')
            && word[0] is not ('(' or '-' or '*' or '#' or '/')
            && HasLetterOrDigit(word);
    }

    private static bool IsWrittenName(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty || ++count > MaximumWords)
            {
                return false;
            }

            var capital =
                char.IsUpper(word[0]) || (word[0] is '(' or '"' or '[' && word.Length > 2);
            if (!capital && (count == 1 || !IsOneOf(word, Particles)))
            {
                return false;
            }

            if (
                word[^1] is ',' or ';' or ':' or '!' or '?'
                || (count == 1 && IsOneOf(word, SentenceStarts))
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }

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
