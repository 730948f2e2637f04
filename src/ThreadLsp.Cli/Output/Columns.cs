using System.Text;
using Spectre.Console;

namespace ThreadLsp.Cli.Output;

/// <summary>Measures and cuts text by the columns it takes in a terminal: a Chinese character takes two.</summary>
internal static class Columns
{
    /// <summary>The columns that a text takes, escaped as it will be.</summary>
    public static int Measure(string text) => TerminalText.Escape(text).GetCellWidth();

    /// <summary>The text in exactly as many columns as are given: filled with blanks, or cut off with <c>…</c>.</summary>
    public static string Fit(string text, int columns)
    {
        var escaped = Cut(text, columns);
        return escaped + new string(' ', int.Max(0, columns - escaped.GetCellWidth()));
    }

    /// <summary>The text in at most as many columns as are given.</summary>
    public static string Cut(string text, int columns)
    {
        var escaped = TerminalText.Escape(text);
        if (escaped.GetCellWidth() <= columns)
        {
            return escaped;
        }

        var cut = new StringBuilder();
        var width = 0;
        foreach (var rune in escaped.EnumerateRunes())
        {
            var next = rune.ToString();
            width += next.GetCellWidth();
            if (width >= columns)
            {
                break;
            }

            cut.Append(next);
        }

        return cut.Append('…').ToString();
    }
}
