using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Finds words again where they were quoted from: white space and the kinds of quotation marks do not count.</summary>
internal static class QuotedWords
{
    /// <summary>Fewer letters and digits than this are found everywhere.</summary>
    private const int FewestCharacters = 4;

    /// <summary>Where <paramref name="quote"/> stands in <paramref name="text"/>; null where it does not. O(text + quote) in practice.</summary>
    /// <returns>A span in UTF-16 code units from the start of <paramref name="text"/>.</returns>
    public static TextSpan? Find(string text, string quote)
    {
        var (haystack, places) = Normalize(text);
        var (needle, _) = Normalize(quote);
        needle = needle.Trim(' ', '.', '…', '"');
        if (needle.Length < FewestCharacters)
        {
            return null;
        }

        var found = haystack.IndexOf(needle, StringComparison.OrdinalIgnoreCase);
        return found < 0
            ? null
            : TextSpan.FromBounds(places[found], places[found + needle.Length - 1] + 1);
    }

    /// <summary>The text with one blank for any white space and one sign for any quotation mark, and where each character stood.</summary>
    private static (string Text, List<int> Places) Normalize(string text)
    {
        var normal = new char[text.Length];
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i] switch
            {
                '“' or '”' or '„' or '«' or '»' => '"',
                '‘' or '’' => '\'',
                var other when char.IsWhiteSpace(other) => ' ',
                var other => other,
            };
            if (character != ' ' || (places.Count > 0 && normal[places.Count - 1] != ' '))
            {
                normal[places.Count] = character;
                places.Add(i);
            }
        }

        return (new string(normal, 0, places.Count), places);
    }
}
