namespace ThreadLsp.Syntax.Parsing;

/// <summary>Reads the links behind a header.</summary>
public static class NavigationReader
{
    /// <summary>What folds a comment on the page; it ends the links.</summary>
    private const string Toggle = " [–]";

    private const string Bar = " | ";

    /// <summary>The links in a line that ends with them; <see cref="NavigationWords.None"/> where there are none.</summary>
    /// <param name="content">A header without white space at its end.</param>
    /// <param name="length">How much of it stands before the links; all of it where there are none.</param>
    public static NavigationWords Read(ReadOnlySpan<char> content, out int length)
    {
        length = content.Length;
        var words = NavigationWords.None;
        if (!content.EndsWith(Toggle, StringComparison.Ordinal))
        {
            return words;
        }

        var rest = content[..^Toggle.Length];
        while (
            rest.LastIndexOf(Bar) is >= 0 and var bar
            && IsLink(rest[(bar + Bar.Length)..], ref words)
        )
        {
            rest = rest[..bar];
        }

        length = rest.TrimEnd(' ').Length;
        return words;
    }

    private static bool IsLink(ReadOnlySpan<char> word, ref NavigationWords words)
    {
        var found = word switch
        {
            "root" => NavigationWords.Root,
            "parent" => NavigationWords.Parent,
            "prev" => NavigationWords.Previous,
            "next" => NavigationWords.Next,
            _ => NavigationWords.None,
        };
        words |= found;
        return found != NavigationWords.None || word is "context" or "edit" or "delete";
    }
}
