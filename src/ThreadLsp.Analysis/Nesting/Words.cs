using System.Buffers;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>Cuts text into words, as numbers: the same number for the same stem.</summary>
internal sealed class Words
{
    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#_'’"
    );

    private static readonly HashSet<string> Common = new(
        (
            "a about after all also an and any are as at be because been but by can could did do does doesn't don't even for from get had has have he "
            + "her here him his how i i'd i'll i'm i've if in into is isn't it it's its just like me more most much my no not now of on one only or other our "
            + "out over she should so some such than that that's the their them then there these they this those to too up us very was we were "
            + "what when where which who why will with would you your you're"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<ulong> keys = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byCharacters;

    public Words() => byCharacters = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many different words there are.</summary>
    public int Count => numbers.Count;

    /// <summary>
    /// A key that a word has in every vocabulary: sums over words are made in the order of their keys, so that they are the same to the
    /// last bit whichever word was met first. FNV-1a with 64 bits (Fowler, Noll and Vo): two words never have one in practice.
    /// </summary>
    public ulong GetKey(int number) => keys[number];

    /// <summary>True for words that say nothing of what a text is about.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word) =>
        Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Appends the words of a line: common ones as -1, the others as their number.</summary>
    public void Read(ReadOnlySpan<char> line, List<int> words, int limit)
    {
        Span<char> lower = stackalloc char[32];
        while (words.Count < limit)
        {
            var start = line.IndexOfAny(Letters);
            if (start < 0)
            {
                return;
            }

            line = line[start..];
            var length = line.IndexOfAnyExcept(Letters);
            length = length < 0 ? line.Length : length;
            var word = line[..int.Min(length, lower.Length)];
            line = line[length..];
            var written = word.ToLowerInvariant(lower);
            var clean = lower[..written];
            clean.Replace('’', '\'');
            words.Add(IsCommon(clean) ? -1 : GetNumber(Stem(clean.Trim('\''))));
        }
    }

    private int GetNumber(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
        {
            return -1;
        }

        if (!byCharacters.TryGetValue(word, out var number))
        {
            number = numbers.Count;
            byCharacters.TryAdd(word, number);
            keys.Add(Hash(word));
        }

        return number;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037ul;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 1099511628211ul;
        }

        return hash;
    }

    /// <summary>Takes the commonest endings off, so that "sensors" is "sensor" and "training" "train".</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (
            var ending in (ReadOnlySpan<string>)
                ["'s", "ings", "ing", "edly", "ies", "ed", "ly", "es", "s"]
        )
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
