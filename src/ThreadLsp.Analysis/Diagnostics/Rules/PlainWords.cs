namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>Makes words comparable that were copied by hand: white space, the case and the kinds of quotation marks do not count.</summary>
internal static class PlainWords
{
    /// <summary>Writes the comparable form of a text; O(its length).</summary>
    /// <param name="text">The text.</param>
    /// <param name="plain">Where it is written: as long as the text or longer.</param>
    /// <returns>How many characters were written; there is no white space at either end.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        foreach (var character in text)
        {
            var shown = Fold(character);
            if (shown != ' ' || (length > 0 && plain[length - 1] != ' '))
            {
                plain[length++] = shown;
            }
        }

        return length > 0 && plain[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>The comparable form of a character: a blank for any white space.</summary>
    public static char Fold(char character) =>
        character switch
        {
            '“' or '”' or '„' or '«' or '»' => '"',
            '‘' or '’' => '\'',
            _ when char.IsWhiteSpace(character) => ' ',
            _ => char.ToLowerInvariant(character),
        };

    /// <summary>A number for a text that other texts hardly have (FNV-1a, 64 bits).</summary>
    /// <param name="text">The text.</param>
    /// <param name="seed">The number of what stands before it.</param>
    public static ulong Hash(ReadOnlySpan<char> text, ulong seed = 14695981039346656037)
    {
        foreach (var character in text)
        {
            seed = (seed ^ character) * 1099511628211;
        }

        return seed;
    }
}
