using System.Collections.Immutable;
using System.Text;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>A comment (or the story) as the features look at it: words, quotes, questions.</summary>
internal sealed class CommentView
{
    /// <summary>More words of one comment do not tell more of its parent, and a body of many megabytes must not be indexed.</summary>
    private const int MostWords = 1_200;

    /// <summary>Shorter quotes are found everywhere.</summary>
    private const int ShortestQuote = 12;

    private CommentView(
        ImmutableArray<int> words,
        Dictionary<int, int> counts,
        ImmutableArray<string> quotes,
        string own,
        string firstWord,
        int wordCount,
        bool endsWithQuestion,
        bool hasQuestion,
        bool hasLink,
        int secondPerson,
        bool speaksOfArticle
    )
    {
        Words = words;
        Counts = counts;
        Quotes = quotes;
        Own = own;
        FirstWord = firstWord;
        WordCount = wordCount;
        EndsWithQuestion = endsWithQuestion;
        HasQuestion = hasQuestion;
        HasLink = hasLink;
        SecondPerson = secondPerson;
        SpeaksOfArticle = speaksOfArticle;
    }

    /// <summary>The words in order, common ones as -1.</summary>
    public ImmutableArray<int> Words { get; }

    /// <summary>How often each word that is not common occurs.</summary>
    public Dictionary<int, int> Counts { get; }

    /// <summary>What is quoted, normalised; each at least a few words long.</summary>
    public ImmutableArray<string> Quotes { get; }

    /// <summary>The text without quotes, normalised as quotes are.</summary>
    public string Own { get; }

    /// <summary>The first word in lower case.</summary>
    public string FirstWord { get; }

    /// <summary>How many words there are, common ones included.</summary>
    public int WordCount { get; }

    /// <summary>The last sign is a question mark.</summary>
    public bool EndsWithQuestion { get; }

    /// <summary>There is a question mark somewhere.</summary>
    public bool HasQuestion { get; }

    /// <summary>There is a web address.</summary>
    public bool HasLink { get; }

    /// <summary>How often somebody is spoken to: 0, 1, 2 for more.</summary>
    public int SecondPerson { get; }

    /// <summary>It speaks of "the article", "the author", "the title".</summary>
    public bool SpeaksOfArticle { get; }

    /// <summary>Reads a text; O(its length up to a cap).</summary>
    public static CommentView Read(IEnumerable<string> lines, Words words)
    {
        var numbers = new List<int>();
        var own = new StringBuilder();
        var quotes = ImmutableArray.CreateBuilder<string>();
        var firstWord = string.Empty;
        var last = ' ';
        var (question, link, second, article) = (false, false, 0, false);
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '>')
            {
                AddQuote(quotes, line.TrimStart('>', ' '));
                continue;
            }

            if (firstWord.Length == 0)
            {
                firstWord = FirstWordOf(line);
            }

            words.Read(line, numbers, MostWords);
            Normalize(line, own);
            last = line.TrimEnd() is [.., var end] ? end : last;
            question |= line.Contains('?');
            link |= line.Contains("http", StringComparison.Ordinal);
            second += CountSecondPerson(line);
            article |= SpeaksOf(line);
        }

        var counts = new Dictionary<int, int>();
        foreach (var number in numbers)
        {
            if (number >= 0)
            {
                counts[number] = counts.GetValueOrDefault(number) + 1;
            }
        }

        return new(
            [.. numbers],
            counts,
            quotes.DrainToImmutable(),
            own.ToString(),
            firstWord,
            numbers.Count,
            last == '?',
            question,
            link,
            int.Min(second, 2),
            article
        );
    }

    private static void AddQuote(ImmutableArray<string>.Builder quotes, string quoted)
    {
        var normal = new StringBuilder();
        Normalize(quoted, normal);
        var text = normal.ToString().Trim(' ');
        if (text.Length >= ShortestQuote)
        {
            // The first words find the place as well as all of them do, and survive a cut at the end.
            quotes.Add(text.Length <= 60 ? text : text[..60]);
        }
    }

    /// <summary>Letters and digits in lower case with single blanks between: quotation marks and line breaks do not count.</summary>
    private static void Normalize(string text, StringBuilder normal)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                normal.Append(char.ToLowerInvariant(character));
            }
            else if (normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        if (normal.Length > 0 && normal[^1] != ' ')
        {
            normal.Append(' ');
        }
    }

    private static string FirstWordOf(string line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetter(line[start]))
        {
            start++;
        }

        var end = start;
        while (
            end < line.Length
            && end < start + 20
            && (char.IsLetter(line[end]) || line[end] is '\'' or '’')
        )
        {
            end++;
        }

        return line[start..end].ToLowerInvariant().Replace('’', '\'');
    }

    private static int CountSecondPerson(string line)
    {
        var count = 0;
        for (
            var at = 0;
            (at = line.IndexOf("you", at, StringComparison.OrdinalIgnoreCase)) >= 0;
            at += 3
        )
        {
            count += at == 0 || !char.IsLetter(line[at - 1]) ? 1 : 0;
        }

        return count;
    }

    private static bool SpeaksOf(string line) =>
        line.Contains("article", StringComparison.OrdinalIgnoreCase)
        || line.Contains("the author", StringComparison.OrdinalIgnoreCase)
        || line.Contains("the paper", StringComparison.OrdinalIgnoreCase)
        || line.Contains("this post", StringComparison.OrdinalIgnoreCase)
        || line.Contains("headline", StringComparison.OrdinalIgnoreCase)
        || line.Contains("the title", StringComparison.OrdinalIgnoreCase);
}
