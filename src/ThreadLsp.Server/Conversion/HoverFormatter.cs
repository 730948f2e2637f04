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
        if (hover.ParentHeader is { } parent)
        {
            text.Append(markdown ? "↑ " : "Reply to ")
                .Append(bold)
                .Append(Escape(parent))
                .Append(bold)
                .Append("\n\n");
        }

        foreach (var line in hover.ParentLines)
        {
            // An empty quoted line keeps the paragraphs of the parent apart.
            text.Append(quote)
                .Append(Escape(line))
                .Append('\n')
                .Append(markdown ? ">\n" : string.Empty);
        }

        text.Append(hover.ParentLines.IsEmpty ? string.Empty : "\n");
        text.Append(string.Join(" › ", hover.Path.Select(Escape)))
            .Append("\n\n")
            .Append(Escape(hover.Facts));
        return new(markdown ? "markdown" : "plaintext", text.ToString());

        string Escape(string words) => markdown ? MarkdownText.Escape(words) : words;
    }
}
