using System.Text;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>Words that a comment quotes.</summary>
/// <param name="Text">The first of them, as <see cref="Normalize"/> writes them.</param>
/// <param name="End">The last of them where the quote is long, so that one cut at its beginning is found as well; else null.</param>
internal readonly record struct QuotedWords(string Text, string? End)
{
    /// <summary>Shorter quotes are found everywhere.</summary>
    private const int Shortest = 10;

    /// <summary>The first words find the place as well as all of them do, and survive a cut at the end.</summary>
    private const int Longest = 50;

    /// <summary>More quotes of one comment tell nothing more; a bit is kept for each.</summary>
    private const int Most = 30;

    /// <summary>The key of the first two words.</summary>
    public int Key => KeyOf(Text);

    /// <summary>The key of the first two words of the end.</summary>
    public int EndKey => End is null ? 0 : KeyOf(End);

    /// <summary>True when a normalised text holds the quote.</summary>
    public bool IsIn(string own) =>
        own.Contains(Text, StringComparison.Ordinal)
        || (End is not null && own.Contains(End, StringComparison.Ordinal));

    /// <summary>Adds what a quoted line quotes; words left out with dots part it.</summary>
    public static void AddLine(List<QuotedWords> quotes, string line)
    {
        var rest = line.AsSpan().TrimStart("> ");
        while (!rest.IsEmpty)
        {
            var cut = rest.IndexOf("...", StringComparison.Ordinal);
            var dots = rest.IndexOf('…');
            var end =
                cut < 0 ? dots
                : dots < 0 ? cut
                : int.Min(cut, dots);
            Add(quotes, end < 0 ? rest : rest[..end]);
            rest = end < 0 ? [] : rest[(end + 1)..].TrimStart('.');
        }
    }

    /// <summary>Adds what stands between quotation marks, several words at least.</summary>
    public static void AddInline(List<QuotedWords> quotes, ReadOnlySpan<char> line)
    {
        for (var open = line.IndexOfAny('"', '“'); open >= 0; open = line.IndexOfAny('"', '“'))
        {
            line = line[(open + 1)..];
            var close = line.IndexOfAny('"', '”');
            if (close < 0)
            {
                return;
            }

            if (close is >= 6 and <= 300 && line[..close].Trim().Contains(' '))
            {
                Add(quotes, line[..close]);
            }

            line = line[(close + 1)..];
        }
    }

    /// <summary>Letters and digits in lower case, a blank before, between and behind the words: marks and line breaks do not count.</summary>
    public static void Normalize(ReadOnlySpan<char> text, StringBuilder normal)
    {
        if (normal.Length == 0)
        {
            normal.Append(' ');
        }

        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                normal.Append(char.ToLowerInvariant(character));
            }
            else if (character is not ('\'' or '’') && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        if (normal[^1] != ' ')
        {
            normal.Append(' ');
        }
    }

    /// <summary>The key of each pair of words that follow each other in a normalised text.</summary>
    public static int[] FindPairKeys(string normal)
    {
        var keys = new List<int>();
        for (var start = 0; start + 1 < normal.Length; )
        {
            var middle = normal.IndexOf(' ', start + 1);
            if (middle + 1 >= normal.Length)
            {
                break;
            }

            keys.Add(KeyOf(normal.AsSpan(start)));
            start = middle;
        }

        return [.. keys];
    }

    private static void Add(List<QuotedWords> quotes, ReadOnlySpan<char> words)
    {
        var normal = new StringBuilder();
        Normalize(words, normal);
        var text = normal.ToString();
        if (text.Length - 2 < Shortest || text.AsSpan(1, text.Length - 2).IndexOf(' ') < 0)
        {
            return;
        }

        if (quotes.Count < Most / 2)
        {
            quotes.Add(
                text.Length <= Longest
                    ? new(text, null)
                    : new(CutBehindWord(text), text[text.IndexOf(' ', text.Length - Longest)..])
            );
        }
    }

    private static string CutBehindWord(string text) =>
        text[..(text.LastIndexOf(' ', Longest) + 1)];

    /// <summary>A number for the first two words of a normalised text, which begins with a blank. FNV-1a (Fowler, Noll and Vo).</summary>
    private static int KeyOf(ReadOnlySpan<char> normal)
    {
        var hash = 2166136261u;
        var blanks = 0;
        foreach (var character in normal)
        {
            blanks += character == ' ' ? 1 : 0;
            if (blanks == 3)
            {
                break;
            }

            hash = (hash ^ character) * 16777619;
        }

        return (int)hash;
    }
}
