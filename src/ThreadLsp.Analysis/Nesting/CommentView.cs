using System.Text;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>A text as the features look at it: words, quotes, how it begins and ends. Depends on the text alone.</summary>
internal sealed class CommentView
{
    /// <summary>More words of one comment do not tell more of its parent, and a body of many megabytes must not be indexed.</summary>
    private const int MostWords = 1_200;

    private CommentView() { }

    /// <summary>The words in order, common ones as -1.</summary>
    public required int[] Words { get; init; }

    /// <summary>The keys of the different words that are not common, in order.</summary>
    public required ulong[] WordKeys { get; init; }

    /// <summary>Their numbers.</summary>
    public required int[] WordNumbers { get; init; }

    /// <summary>For each of them 1 + the logarithm of how often it occurs.</summary>
    public required double[] WordCounts { get; init; }

    /// <summary>What is quoted.</summary>
    public required QuotedWords[] Quotes { get; init; }

    /// <summary>How many of the quotes are quoted line by line; those behind them stand between quotation marks.</summary>
    public required int QuotedLines { get; init; }

    /// <summary>The text without quotes, as <see cref="QuotedWords.Normalize"/> writes it.</summary>
    public required string Own { get; init; }

    /// <summary>The keys of all pairs of words that follow each other in <see cref="Own"/>.</summary>
    public required int[] PairKeys { get; init; }

    /// <summary>The places of its first words; see <see cref="WordFeatures"/>.</summary>
    public required int[] WordPlaces { get; init; }

    /// <summary>Which of the words that comments like to begin with comes first; see <see cref="Openings"/>.</summary>
    public required int FirstWord { get; init; }

    /// <summary>How many words there are, common ones included.</summary>
    public int WordCount => Words.Length;

    /// <summary>0: asks nothing; 1: there is a question mark; 2: it ends with one.</summary>
    public required int Question { get; init; }

    /// <summary>There is a web address.</summary>
    public required bool HasLink { get; init; }

    /// <summary>How often somebody is spoken to: 0, 1, 2 for more.</summary>
    public required int SecondPerson { get; init; }

    /// <summary>It speaks of "the article", "the author", "the title".</summary>
    public required bool SpeaksOfArticle { get; init; }

    /// <summary>It speaks of what somebody has said here: "your point", "the parent comment".</summary>
    public required bool SpeaksOfComment { get; init; }

    /// <summary>Reads a text; O(its length up to a cap).</summary>
    public static CommentView Read(IEnumerable<string> lines, Words words)
    {
        var numbers = new List<int>();
        var own = new StringBuilder();
        var quotes = new List<QuotedWords>();
        var inline = new List<QuotedWords>();
        var opening = string.Empty;
        var last = ' ';
        var (question, link, second, article, comment) = (false, false, 0, false, false);
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '>')
            {
                QuotedWords.AddLine(quotes, line);
                continue;
            }

            opening = opening.Length == 0 ? line : opening;
            words.Read(line, numbers, MostWords);
            QuotedWords.Normalize(line, own);
            QuotedWords.AddInline(inline, line);
            last = line.TrimEnd() is [.., var end] ? end : last;
            question |= line.Contains('?');
            link |= line.Contains("http", StringComparison.Ordinal);
            second += CountSecondPerson(line);
            article |= Mentions.SpeaksOfArticle(line);
            comment |= Mentions.SpeaksOfComment(line);
        }

        var (keys, distinct, counts) = Count(numbers, words);
        var text = own.ToString();
        return new()
        {
            Words = [.. numbers],
            WordKeys = keys,
            WordNumbers = distinct,
            WordCounts = counts,
            Quotes = [.. quotes, .. inline],
            QuotedLines = quotes.Count,
            Own = text,
            PairKeys = QuotedWords.FindPairKeys(text),
            WordPlaces = WordFeatures.FindPlaces(text),
            FirstWord = Openings.FindWord(opening),
            Question =
                last == '?' ? 2
                : question ? 1
                : 0,
            HasLink = link,
            SecondPerson = int.Min(second, 2),
            SpeaksOfArticle = article,
            SpeaksOfComment = comment,
        };
    }

    private static (ulong[] Keys, int[] Distinct, double[] Counts) Count(
        List<int> numbers,
        Words words
    )
    {
        var sorted = numbers.Where(number => number >= 0).OrderBy(words.GetKey).ToArray();
        var distinct = new List<int>();
        var counts = new List<double>();
        for (var i = 0; i < sorted.Length; )
        {
            var end = i + 1;
            while (end < sorted.Length && sorted[end] == sorted[i])
            {
                end++;
            }

            distinct.Add(sorted[i]);
            counts.Add(1 + Math.Log(end - i));
            i = end;
        }

        return ([.. distinct.Select(words.GetKey)], [.. distinct], [.. counts]);
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
}
