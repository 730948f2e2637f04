using System.Collections.Frozen;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>Words that comments like to begin with.</summary>
internal static class Openings
{
    private static readonly string[] FirstWords =
    [
        "a",
        "actually",
        "agreed",
        "ah",
        "also",
        "and",
        "any",
        "as",
        "because",
        "but",
        "can",
        "correct",
        "did",
        "do",
        "does",
        "don't",
        "even",
        "exactly",
        "from",
        "good",
        "great",
        "have",
        "hey",
        "hmm",
        "how",
        "i",
        "i'd",
        "i'm",
        "i've",
        "if",
        "in",
        "interesting",
        "is",
        "it",
        "it's",
        "just",
        "love",
        "maybe",
        "my",
        "no",
        "nope",
        "not",
        "of",
        "oh",
        "ok",
        "one",
        "or",
        "same",
        "seems",
        "so",
        "sorry",
        "still",
        "sure",
        "thank",
        "thanks",
        "that",
        "that's",
        "the",
        "then",
        "there",
        "these",
        "they",
        "this",
        "to",
        "true",
        "well",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "why",
        "wow",
        "yeah",
        "yep",
        "yes",
        "you",
        "you're",
        "your",
    ];

    private static readonly FrozenDictionary<string, int> WordNumbers = Number(FirstWords);

    /// <summary>One more than the greatest number of a word.</summary>
    public static int WordCount => FirstWords.Length + 1;

    /// <summary>The number of the first word of a line; 0 for any that is not special.</summary>
    public static int FindWord(string line)
    {
        var start = FindLetter(line, 0);
        return WordNumbers.GetValueOrDefault(Lower(line[start..FindWordEnd(line, start)]));
    }

    private static FrozenDictionary<string, int> Number(string[] texts) =>
        texts
            .Select((text, number) => (text, number))
            .ToFrozenDictionary(
                entry => entry.text,
                entry => entry.number + 1,
                StringComparer.Ordinal
            );

    private static int FindLetter(string line, int start)
    {
        while (start < line.Length && !char.IsLetter(line[start]))
        {
            start++;
        }

        return start;
    }

    private static int FindWordEnd(string line, int start)
    {
        var end = start;
        while (
            end < line.Length
            && end < start + 20
            && (char.IsLetter(line[end]) || line[end] is '\'' or '’')
        )
        {
            end++;
        }

        return end;
    }

    private static string Lower(string words) => words.ToLowerInvariant().Replace('’', '\'');
}
