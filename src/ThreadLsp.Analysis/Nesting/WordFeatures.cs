namespace ThreadLsp.Analysis.Nesting;

/// <summary>Which words stand in comments that begin a subthread, and which in answers.</summary>
/// <remarks>
/// A word is known by a place of a table that it shares with few others (Weinberger et al., "Feature hashing for large scale multitask
/// learning", 2009), so that no list of words has to be kept.
/// </remarks>
internal static class WordFeatures
{
    /// <summary>The places of the table.</summary>
    private const int Places = 2_048;

    /// <summary>The first words of a comment tell most.</summary>
    private const int MostWords = 40;

    /// <summary>One word tells less than what the other features see.</summary>
    private const double Value = 0.3;

    private static readonly int TopLevel = FeatureTable.Register("word.top-level", Places);

    public static void Load() => _ = TopLevel;

    public static void AddArc(in ArcDecision decision, FeatureVector features)
    {
        if (!decision.IsTopLevel || decision.Comment.Evidence.IsBare)
        {
            return;
        }

        foreach (var place in decision.Comment.View.WordPlaces)
        {
            features.Add(TopLevel + place, Value);
        }
    }

    /// <summary>The places of the first different words of a text.</summary>
    /// <param name="own">The text, as <see cref="QuotedWords.Normalize"/> writes it.</param>
    public static int[] FindPlaces(ReadOnlySpan<char> own)
    {
        var places = new List<int>(MostWords);
        var known = new HashSet<uint>();
        foreach (var range in own.Split(' '))
        {
            if (known.Count == MostWords)
            {
                break;
            }

            if (own[range] is { IsEmpty: false } word && Hash(word) is var hash && known.Add(hash))
            {
                places.Add((int)(hash % Places));
            }
        }

        return [.. places];
    }

    /// <summary>FNV-1a with 32 bits (Fowler, Noll and Vo), its bits mixed as in the end of MurmurHash3 (Appleby), for the lower ones choose the place.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 16777619;
        }

        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
