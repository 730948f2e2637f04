using System.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>Escapes words of strangers for Markdown: no link, no image, no HTML, no command can come of them.</summary>
internal static class MarkdownText
{
    /// <summary>The words as Markdown that shows them as they are.</summary>
    public static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length + 16);
        foreach (var character in words)
        {
            switch (character)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case ':' or '@':
                    // Bare addresses become links by themselves in most editors; these two are what makes an address.
                    escaped.Append(character == ':' ? "&#58;" : "&#64;");
                    break;
                case var mark
                    when char.IsAsciiLetterOrDigit(mark) || mark == ' ' || mark > '\u007F':
                    escaped.Append(mark);
                    break;
                default:
                    // Markdown lets any sign of ASCII be escaped.
                    escaped.Append('\\').Append(character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
