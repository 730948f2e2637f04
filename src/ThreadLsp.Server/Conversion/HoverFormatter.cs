using System.Text;
using ThreadLsp.Features;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes Markdown or plain text of a hover.</summary>
internal static class HoverFormatter
{
    /// <summary>The text; in Markdown every character of the dump that could mean something is escaped.</summary>
    public static MarkupContent Format(HoverText hover, bool markdown)
    {
        var text = new StringBuilder();
        var (bold, quote) = markdown ? ("**", "> ") : (string.Empty, "  ");
        if (hover.Heading is { Length: > 0 } heading)
        {
            text.Append(GetLead(hover.Kind, markdown))
                .Append(bold)
                .Append(Escape(heading))
                .Append(bold)
                .Append("\n\n");
        }

        foreach (var line in hover.Lines)
        {
            // An empty quoted line keeps the paragraphs apart.
            text.Append(quote)
                .Append(Escape(line))
                .Append('\n')
                .Append(markdown ? ">\n" : string.Empty);
        }

        if (!hover.Path.IsEmpty)
        {
            text.Append(hover.Lines.IsEmpty ? string.Empty : "\n")
                .AppendJoin(" › ", hover.Path.Select(Escape))
                .Append("\n\n")
                .Append(Escape(hover.Facts));
        }

        return new(markdown ? "markdown" : "plaintext", text.ToString());

        string Escape(string words) => markdown ? MarkdownText.Escape(words) : words;
    }

    /// <summary>What stands before the heading.</summary>
    private static string GetLead(HoverKind kind, bool markdown) =>
        kind switch
        {
            HoverKind.Quote => markdown ? "❝ " : "Quotes ",
            HoverKind.Footnote => markdown ? string.Empty : "Footnote ",
            _ => markdown ? "↑ " : "Reply to ",
        };
}
