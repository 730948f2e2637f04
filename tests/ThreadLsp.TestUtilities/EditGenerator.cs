using ThreadLsp.Syntax.Text;

namespace ThreadLsp.TestUtilities;

/// <summary>Makes random edits of the kind people make in a thread, and of the kind that breaks parsers.</summary>
/// <remarks>
/// The same seed gives the same edits on the same texts. It looks at lines with its own eyes and asks no recogniser, so that a fault
/// there does not hide from the edits.
/// </remarks>
/// <param name="seed">The seed of all that is random.</param>
public sealed class EditGenerator(int seed)
{
    private const int LongestPaste = 20;
    private const int LongestSubthread = 400;
    private const int LongLine = 5000;

    private static readonly EditKind[] Kinds = Enum.GetValues<EditKind>();

    private static readonly string[] OddCharacters =
    [
        "\uFEFF",
        "\0",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u202E",
        "\u200B",
        "\u001B[31m",
        "\t",
        "│",
        "é",
    ];

    private static readonly string[] LineBreaks = ["\n", "\r\n", "\r"];

    private readonly Random random = new(seed);

    /// <summary>What the last edit was.</summary>
    public EditKind LastKind { get; private set; }

    /// <summary>The next edit of a text. It always lies inside the text; sometimes it changes nothing.</summary>
    public TextChange Next(SourceText text)
    {
        LastKind = Kinds[random.Next(Kinds.Length)];
        var line = text.GetLine(random.Next(text.LineCount));
        return LastKind switch
        {
            EditKind.TypeCharacter => Insert(RandomOffset(text), TypedCharacter()),
            EditKind.DeleteCharacters => Delete(text, RandomOffset(text), 1 + random.Next(12)),
            EditKind.SplitLine => Insert(RandomOffset(text), RandomLineBreak()),
            EditKind.JoinLines => Replace(line.End, line.EndIncludingLineBreak, string.Empty),
            EditKind.IndentHeader => Insert(FindHeader(text, line).Start, "  "),
            EditKind.OutdentHeader => Outdent(text, FindHeader(text, line)),
            EditKind.IndentSubthread => MoveSubthread(text, FindHeader(text, line), MoveRight),
            EditKind.OutdentSubthread => MoveSubthread(text, FindHeader(text, line), MoveLeft),
            EditKind.HalfTypedHeader => Insert(line.Start, HalfTypedHeader()),
            EditKind.DeleteLine => Replace(line.Start, line.EndIncludingLineBreak, string.Empty),
            EditKind.PasteLines => Insert(RandomOffset(text), CopyLines(text, line)),
            EditKind.InsertBlankLine => Insert(line.Start, RandomLineBreak()),
            EditKind.ToggleTab => ToggleTab(text, line),
            EditKind.LineBreakSurgery => OperateOnLineBreak(line),
            EditKind.SurrogateHalf => SurrogateHalf(text),
            EditKind.OddCharacter => Insert(
                random.Next(3) == 0 ? 0 : RandomOffset(text),
                OddCharacters[random.Next(OddCharacters.Length)]
            ),
            EditKind.EscapeLine => Insert(line.Start, "\\"),
            EditKind.InsertStory => Insert(
                line.Start,
                "A second story (other.example)\n1 point by newcomer 5 minutes ago\n"
            ),
            EditKind.ToggleDirective => ToggleDirective(text),
            _ => Insert(RandomOffset(text), new string('x', random.Next(LongLine))),
        };
    }

    private static TextChange Insert(int offset, string inserted) => new(new(offset, 0), inserted);

    private static TextChange Replace(int start, int end, string inserted) =>
        new(TextSpan.FromBounds(start, end), inserted);

    private static TextChange Delete(SourceText text, int offset, int length) =>
        Replace(offset, int.Min(text.Length, offset + length), string.Empty);

    private int RandomOffset(SourceText text) => random.Next(text.Length + 1);

    private string RandomLineBreak() => LineBreaks[random.Next(LineBreaks.Length)];

    private string TypedCharacter() =>
        random.Next(4) switch
        {
            0 => " ",
            1 => ((char)('0' + random.Next(10))).ToString(),
            2 => ((char)('a' + random.Next(26))).ToString(),
            _ => ">\\[]()|#:/-_o"[random.Next(13)].ToString(),
        };

    /// <summary>The line itself or the nearest line above, at most a few lines away, that looks like a header.</summary>
    private static TextLine FindHeader(SourceText text, TextLine line)
    {
        for (var i = line.LineNumber; i >= 0 && i > line.LineNumber - 8; i--)
        {
            var candidate = text.GetLine(i);
            if (LooksLikeHeader(text, candidate))
            {
                return candidate;
            }
        }

        return line;
    }

    private static bool LooksLikeHeader(SourceText text, TextLine line) =>
        line.Span.Length is > 5 and < 200
        && text.ToString(new TextSpan(line.End - 4, 4)) is " ago" or " now";

    private static int CountIndent(SourceText text, TextLine line)
    {
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t' or '│')
        {
            end++;
        }

        return end - line.Start;
    }

    private TextChange Outdent(SourceText text, TextLine line) =>
        Replace(
            line.Start,
            line.Start + int.Min(CountIndent(text, line), 1 + random.Next(3)),
            string.Empty
        );

    private static TextChange MoveSubthread(
        SourceText text,
        TextLine header,
        Func<string, string> move
    )
    {
        var indent = CountIndent(text, header);
        var lines = new List<string>();
        var last = header.LineNumber;
        for (; last < text.LineCount && lines.Count < LongestSubthread; last++)
        {
            var line = text.GetLine(last);
            if (
                last > header.LineNumber
                && LooksLikeHeader(text, line)
                && CountIndent(text, line) <= indent
            )
            {
                break;
            }

            lines.Add(
                move(text.ToString(TextSpan.FromBounds(line.Start, line.EndIncludingLineBreak)))
            );
        }

        var end = text.GetLine(last - 1).EndIncludingLineBreak;
        return Replace(header.Start, end, string.Concat(lines));
    }

    private static string MoveRight(string line) => "  " + line;

    private static string MoveLeft(string line) =>
        line.StartsWith("  ", StringComparison.Ordinal) ? line[2..]
        : line.StartsWith('\t') ? line[1..]
        : line;

    private string HalfTypedHeader()
    {
        const string Header = "    typing_now 12 minutes ago";
        return Header[random.Next(5)..random.Next(5, Header.Length + 1)]
            + (random.Next(2) == 0 ? RandomLineBreak() : string.Empty);
    }

    private string CopyLines(SourceText text, TextLine from)
    {
        var last = int.Min(text.LineCount - 1, from.LineNumber + random.Next(LongestPaste));
        var span = TextSpan.FromBounds(from.Start, text.GetLine(last).EndIncludingLineBreak);
        return span.Length < LongLine * 4 ? text.ToString(span) : string.Empty;
    }

    private TextChange ToggleTab(SourceText text, TextLine line)
    {
        var indent = CountIndent(text, line);
        var isTab = indent > 0 && text[line.Start] == '\t';
        return Replace(
            line.Start,
            line.Start + (isTab ? 1 : int.Min(indent, random.Next(5))),
            isTab ? "    " : "\t"
        );
    }

    private TextChange OperateOnLineBreak(TextLine line)
    {
        var length = line.EndIncludingLineBreak - line.End;
        return (length, random.Next(3)) switch
        {
            (0, _) => Insert(line.End, RandomLineBreak()),
            (2, 0) => Replace(line.End, line.End + 1, string.Empty),
            (2, 1) => Replace(line.End + 1, line.End + 2, string.Empty),
            // Typed between the two halves, so that one break becomes two.
            (2, _) => Insert(line.End + 1, "x"),
            _ => Replace(line.End, line.EndIncludingLineBreak, RandomLineBreak()),
        };
    }

    private TextChange SurrogateHalf(SourceText text)
    {
        var offset = RandomOffset(text);
        for (var i = offset; i < int.Min(text.Length, offset + 200); i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                return Replace(i, i + 1, string.Empty);
            }
        }

        return Insert(
            offset,
            random.Next(3) switch
            {
                0 => "\ud83c",
                1 => "\udf31",
                _ => "🌱",
            }
        );
    }

    private TextChange ToggleDirective(SourceText text)
    {
        var first = text.GetLine(0);
        return
            first.Span.Length < 200
            && text.ToString(first.Span).StartsWith("# thread-dump:", StringComparison.Ordinal)
            ? Replace(0, first.EndIncludingLineBreak, string.Empty)
            : Insert(
                0,
                random.Next(2) == 0
                    ? "# thread-dump: dialect=flat\n"
                    : "# thread-dump: dialect=indented indent=2\r\n"
            );
    }
}
