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
        var kind = Classify(content, indentation.Column, out var flags);
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

    private static LineKind Classify(ReadOnlySpan<char> content, int column, out LineFlags flags)
    {
        flags = LineFlags.None;
        if (content.IsEmpty)
        {
            return LineKind.Blank;
        }

        switch (content[0])
        {
            case '\\':
                flags = LineFlags.Escaped;
                return LineKind.Text;
            case '>':
                flags = FindJoined(content);
                return LineKind.Quote;
            case '[' when IsFootnote(content):
                flags = FindJoined(content);
                return LineKind.Footnote;
            case '#'
                when column == 0 && content.StartsWith(DirectivePrefix, StringComparison.Ordinal):
                return LineKind.Directive;
            case 'h' when IsLink(content):
                return LineKind.Link;
            case >= '0'
            and <= '9' when column == 0 && BylineRecognizer.TryRecognize(content, out _):
                return LineKind.Byline;
        }

        // Neither a header nor what is nearly one is ever longer, and most paragraphs are.
        if (content.Length > HeaderRecognizer.MaximumLength)
        {
            flags = FindJoined(content);
            return LineKind.Text;
        }

        if (CommonHeader.IsCommon(content) || HeaderRecognizer.TryRecognize(content, out _))
        {
            flags = content[^1] == ']' ? LineFlags.Linked : LineFlags.None;
            return LineKind.Header;
        }

        flags =
            HeaderRecognizer.IsAlmostHeader(content) || HeaderRecognizer.FindJoined(content) > 0
                ? LineFlags.AlmostHeader
                : NoiseRecognizer.Classify(content);
        return LineKind.Text;
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
