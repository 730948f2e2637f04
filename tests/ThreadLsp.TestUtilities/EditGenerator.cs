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
    private const int HugeLine = 1_000_000;
    private const int EditsForOneHugeLine = 5000;
    private const int LargestBatch = 6;

    private static readonly EditKind[] Kinds =
    [
        .. Enum.GetValues<EditKind>().Where(kind => kind != EditKind.InsertHugeLine),
    ];

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

    private static readonly string[] Directives =
    [
        "# thread-dump: dialect=flat",
        "# thread-dump: dialect=indented indent=2",
        "# thread-dump: dialect=indented indent=4",
        "# thread-dump: indent=bar",
        "# thread-dump: indent=tab dialect=nested",
        "# thread-dump:",
        "# thread-dump",
    ];

    private static readonly string[] LineBreaks = ["\n", "\r\n", "\r"];

    private readonly Random random = new(seed);

    /// <summary>Behind the last edit: people go on where they are.</summary>
    private int caret;

    /// <summary>What the last edit was.</summary>
    public EditKind LastKind { get; private set; }

    /// <summary>True when a line of a million characters may come, once in a long while: each edit behind it takes its time.</summary>
    public bool WithHugeLines { get; init; }

    /// <summary>The next edit of a text. It always lies inside the text; sometimes it changes nothing.</summary>
    public TextChange Next(SourceText text)
    {
        LastKind =
            WithHugeLines && random.Next(EditsForOneHugeLine) == 0
                ? EditKind.InsertHugeLine
                : Kinds[random.Next(Kinds.Length)];
        var change = Make(text, RandomLine(text));
        caret = change.Span.Start + change.NewText.Length;
        return change;
    }

    /// <summary>Some edits of one text at once, in order, none of which overlap: what a replacement all over a file makes.</summary>
    public TextChange[] NextBatch(SourceText text)
    {
        var batch = new List<TextChange>();
        var wanted = random.Next(2, LargestBatch + 1);
        while (batch.Count < wanted)
        {
            batch.Add(Next(text));
        }

        batch.Sort(
            (left, right) =>
                (left.Span.Start, left.Span.End).CompareTo((right.Span.Start, right.Span.End))
        );
        var end = 0;
        batch.RemoveAll(change =>
        {
            var overlaps = change.Span.Start < end;
            end = overlaps ? end : change.Span.End;
            return overlaps;
        });
        return [.. batch];
    }

    private TextChange Make(SourceText text, TextLine line) =>
        LastKind switch
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
            EditKind.DeleteLine => DeleteLine(line),
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
            EditKind.EditFirstLine => EditFirstLine(text),
            EditKind.DeleteHeader => DeleteLine(FindHeader(text, line)),
            EditKind.DuplicateHeader => Insert(
                FindHeader(text, line).Start,
                GetText(text, FindHeader(text, line)) + RandomLineBreak()
            ),
            EditKind.PasteSubthread => PasteSubthread(text, FindHeader(text, line)),
            EditKind.InsertHugeLine => Insert(RandomOffset(text), new string('y', HugeLine)),
            _ => Insert(
                RandomOffset(text),
                new string('x', LongLine / (1 + random.Next(LongLine / 100)))
            ),
        };

    private static TextChange Insert(int offset, string inserted) => new(new(offset, 0), inserted);

    private static TextChange Replace(int start, int end, string inserted) =>
        new(TextSpan.FromBounds(start, end), inserted);

    private static TextChange Delete(SourceText text, int offset, int length) =>
        Replace(offset, int.Min(text.Length, offset + length), string.Empty);

    private int RandomOffset(SourceText text) =>
        random.Next(3) == 0
            ? int.Clamp(caret + random.Next(-3, 4), 0, text.Length)
            : random.Next(text.Length + 1);

    private TextLine RandomLine(SourceText text) =>
        text.GetLine(
            random.Next(4) == 0
                ? text.GetLineNumber(int.Min(caret, text.Length))
                : random.Next(text.LineCount)
        );

    private static string GetText(SourceText text, TextLine line) => text.ToString(line.Span);

    private static TextChange DeleteLine(TextLine line) =>
        Replace(line.Start, line.EndIncludingLineBreak, string.Empty);

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
        var lines = CopySubthread(text, header, move, out var end);
        return Replace(header.Start, end, string.Concat(lines));
    }

    /// <summary>A subthread, pasted before another header at a column that is hardly ever right.</summary>
    private TextChange PasteSubthread(SourceText text, TextLine header)
    {
        var indent = new string(' ', random.Next(6));
        var isDeeper = random.Next(2) == 0;
        var lines = CopySubthread(
            text,
            header,
            line => isDeeper ? indent + line : MoveLeft(line),
            out _
        );
        return lines.Sum(line => line.Length) < LongLine * 4
            ? Insert(FindHeader(text, RandomLine(text)).Start, string.Concat(lines))
            : Insert(RandomOffset(text), indent);
    }

    private static List<string> CopySubthread(
        SourceText text,
        TextLine header,
        Func<string, string> move,
        out int end
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

        end = text.GetLine(last - 1).EndIncludingLineBreak;
        return lines;
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
        return (length, random.Next(5)) switch
        {
            (0, _) => Insert(line.End, RandomLineBreak()),
            // Beside a break, so that two breaks become one.
            (_, 3) => Insert(line.End, "\r"),
            (_, 4) => Insert(line.EndIncludingLineBreak, "\n"),
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
            : Insert(0, Directives[random.Next(Directives.Length)] + RandomLineBreak());
    }

    /// <summary>A character typed or deleted where a directive, a title or a byte order mark stands.</summary>
    private TextChange EditFirstLine(SourceText text)
    {
        var first = text.GetLine(0);
        var offset = random.Next(int.Min(first.EndIncludingLineBreak, 60) + 1);
        return random.Next(2) == 0
            ? Insert(offset, TypedCharacter())
            : Delete(text, offset, 1 + random.Next(3));
    }
}
