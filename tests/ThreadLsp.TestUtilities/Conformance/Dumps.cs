namespace ThreadLsp.TestUtilities.Conformance;

/// <summary>Discussions in which every feature finds something, with characters that are one column to one editor and four to another.</summary>
public static class Dumps
{
    /// <summary>Nesting by columns: quotes, footnotes, links, an author who comes back, and something to mend.</summary>
    public const string Emoji = """
        Fireworks 🎆 in 東京 (fireworks.example)
        12 points by alice 9 hours ago | 7 comments
        bob 8 hours ago
        I saw them 🎇 from the roof: 漢字の看板が光った。 See https://example.com/🎆?q=1 for more. [1]
        [1] https://example.org/東京
          carol 7 hours ago
          > I saw them 🎇 from the roof
          👨‍👩‍👧‍👦 All of us did, bob.
              dave 6 hour ago
              𝒻𝓁𝓸𝓊𝓇𝒾𝓈𝒽: two units a letter.
          bob 5 hours ago
          > 👨‍👩‍👧‍👦 All of us did
          Next year 東京 again.
            alice 4 hours ago
            @bob I shall be there 🎉.
        erin 10 hours ago
        É or é, a flag 🇳🇿, and a word: 서울.
            frank 3 hours ago
            One level too deep 🎆.

        """;

    /// <summary>The same columns drawn with lines, which are one unit in UTF-16 and three in UTF-8.</summary>
    public const string Boxes = """
        花火 (fireworks.example)
        3 points by alice 9 hours ago
        bob 8 hours ago
        花火を見た。
        │  carol 7 hours ago
        │  > 花火を見た。
        │  わたしも 🎆。
        │  │  dave 6 hours ago
        │  │  Where? https://example.com/花火
        erin 5 hours ago
        🎇🎇🎇

        """;

    /// <summary>Nesting lost: parents are inferred, and hints say so.</summary>
    public const string Flat = """
        Fireworks 🎆 in 東京 (fireworks.example)
        12 points by alice 9 hours ago
        bob 8 hours ago
        I saw them 🎇 from the roof: 漢字の看板が光った。
        carol 7 hours ago
        > I saw them 🎇 from the roof
        So did we 👨‍👩‍👧‍👦.
        dave 6 hours ago
        From the roof of the tower in 東京?
        frank 2 hours ago
        erin 5 hours ago
        Something else 🎉 about towers.

        """;
}
