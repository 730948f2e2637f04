using System.Collections.Frozen;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>Words and phrases that comments like to begin with.</summary>
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

    private static readonly string[] Phrases =
    [
        "all of",
        "any idea",
        "are you",
        "as a",
        "as someone",
        "but you",
        "can you",
        "could you",
        "did you",
        "do you",
        "does anyone",
        "does it",
        "fair enough",
        "good point",
        "has anyone",
        "have you",
        "how about",
        "how do",
        "how does",
        "i agree",
        "i did",
        "i do",
        "i disagree",
        "i don't",
        "i guess",
        "i have",
        "i love",
        "i mean",
        "i think",
        "i was",
        "i wonder",
        "i would",
        "if you",
        "is it",
        "is that",
        "is there",
        "it is",
        "it was",
        "isn't that",
        "me too",
        "no it",
        "no one",
        "not sure",
        "not to",
        "of course",
        "same here",
        "so you",
        "thank you",
        "thanks for",
        "that is",
        "that was",
        "that's a",
        "that's not",
        "that's the",
        "that's what",
        "the article",
        "the same",
        "there are",
        "there is",
        "they are",
        "this is",
        "this was",
        "what about",
        "what do",
        "what is",
        "what's the",
        "why do",
        "why is",
        "why not",
        "why would",
        "you are",
        "you can",
        "you could",
        "you don't",
        "you have",
        "you mean",
        "you're right",
    ];

    private static readonly FrozenDictionary<string, int> WordNumbers = Number(FirstWords);
    private static readonly FrozenDictionary<string, int> PhraseNumbers = Number(Phrases);

    /// <summary>One more than the greatest number of a word.</summary>
    public static int WordCount => FirstWords.Length + 1;

    /// <summary>One more than the greatest number of a phrase.</summary>
    public static int PhraseCount => Phrases.Length + 1;

    /// <summary>The number of the first word of a line; 0 for any that is not special.</summary>
    public static int FindWord(string line)
    {
        var start = FindLetter(line, 0);
        return WordNumbers.GetValueOrDefault(Lower(line[start..FindWordEnd(line, start)]));
    }

    /// <summary>The number of the first two words of a line; 0 for any that are not special.</summary>
    public static int FindPhrase(string line)
    {
        var start = FindLetter(line, 0);
        var end = FindWordEnd(line, start);
        var second = FindLetter(line, end);
        return PhraseNumbers.GetValueOrDefault(
            Lower($"{line[start..end]} {line[second..FindWordEnd(line, second)]}")
        );
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
