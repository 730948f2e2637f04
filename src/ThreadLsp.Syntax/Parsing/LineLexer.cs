using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Makes a green line of the characters of a line.</summary>
public static class LineLexer
{
    /// <summary>What a directive begins with.</summary>
    public const string DirectivePrefix = "# thread-dump:";

    /// <summary>Lexes one line; O(length).</summary>
    /// <param name="line">The line without its line break.</param>
    /// <param name="breakLength">UTF-16 code units of the line break.</param>
    public static GreenLine Lex(ReadOnlySpan<char> line, int breakLength)
    {
        SyntaxWork.CountLine();
        var indentation = Indentation.Measure(line);
        var content = TrimEnd(line[indentation.Length..]);
        var (kind, flags) = Classify(content, indentation.Column);
        return new(
            line.Length + breakLength,
            indentation.Column,
            kind,
            (byte)breakLength,
            indentation.Flags | flags
        );
    }

    /// <summary>The line without the white space at its end.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> line) =>
        line is [.., ' ' or '\t'] ? line.TrimEnd(" \t") : line;

    private static (LineKind Kind, LineFlags Flags) Classify(ReadOnlySpan<char> content, int column)
    {
        if (content.IsEmpty)
        {
            return (LineKind.Blank, LineFlags.None);
        }

        switch (content[0])
        {
            case '\\':
                return (LineKind.Text, LineFlags.Escaped);
            case '>':
                return (LineKind.Quote, FindJoined(content));
            case '[' when IsFootnote(content):
                return (LineKind.Footnote, FindJoined(content));
            case '#'
                when column == 0 && content.StartsWith(DirectivePrefix, StringComparison.Ordinal):
                return (LineKind.Directive, LineFlags.None);
            case 'h' when IsLink(content):
                return (LineKind.Link, LineFlags.None);
            case >= '0'
            and <= '9' when column == 0 && BylineRecognizer.TryRecognize(content, out _):
                return (LineKind.Byline, LineFlags.None);
        }

        // Neither a header nor what is nearly one is ever longer, and most paragraphs are.
        if (content.Length > HeaderRecognizer.MaximumLength)
        {
            return (LineKind.Text, FindJoined(content));
        }

        if (CommonHeader.IsCommon(content) || HeaderRecognizer.TryRecognize(content, out _))
        {
            return (LineKind.Header, content[^1] == ']' ? LineFlags.Linked : LineFlags.None);
        }

        var isAlmost =
            HeaderRecognizer.IsAlmostHeader(content) || HeaderRecognizer.FindJoined(content) > 0;
        return (
            LineKind.Text,
            isAlmost ? LineFlags.AlmostHeader : NoiseRecognizer.Classify(content)
        );
    }

    private static LineFlags FindJoined(ReadOnlySpan<char> content) =>
        HeaderRecognizer.FindJoined(content) > 0 ? LineFlags.AlmostHeader : LineFlags.None;

    /// <summary><c>[1] words</c>; a lone <c>[1]</c> and <c>[deleted] 3 days ago</c> are none.</summary>
    private static bool IsFootnote(ReadOnlySpan<char> content)
    {
        var close = content.IndexOf(']');
        return close is >= 2 and <= 4
            && close + 2 < content.Length
            && content[close + 1] is ' ' or ':'
            && !content[1..close].ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsLink(ReadOnlySpan<char> content) =>
        (
            content.StartsWith("https://", StringComparison.Ordinal)
            || content.StartsWith("http://", StringComparison.Ordinal)
        )
        && content.IndexOfAny(' ', '\t') < 0;
}
