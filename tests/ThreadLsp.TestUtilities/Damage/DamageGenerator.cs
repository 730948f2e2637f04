using ThreadLsp.Syntax;

namespace ThreadLsp.TestUtilities.Damage;

/// <summary>Breaks well-formed indented dumps, in one way at one place; the same seed always breaks the same.</summary>
public sealed class DamageGenerator
{
    private const int Trials = 50;

    private readonly Random random;
    private readonly SyntaxTree tree;
    private readonly List<string> lines = [];
    private readonly int[] headers;

    /// <param name="text">The dump.</param>
    /// <param name="seed">Chooses the places.</param>
    public DamageGenerator(string text, int seed)
    {
        random = new Random(seed);
        tree = SyntaxTree.ParseText(text);
        headers = [.. Enumerable.Range(0, tree.CommentCount).Select(tree.GetHeaderLine)];
        for (var line = 0; line < tree.Lines.Count; line++)
        {
            lines.Add(tree.Text.ToString(new(tree.GetLineStart(line), tree.Lines[line].Length)));
        }
    }

    private string Whole => string.Concat(lines);

    /// <summary>Breaks the dump; null where it has no place that could be broken so.</summary>
    public DamagedDump? Break(DamageKind kind)
    {
        for (var trial = 0; trial < Trials && headers.Length > 0; trial++)
        {
            var header = headers[random.Next(headers.Length)];
            var damaged = kind switch
            {
                DamageKind.ShiftHeader => Shift(kind, header, header + 1),
                DamageKind.ShiftSubthread => Shift(kind, header, tree.GetSubthreadEndLine(header)),
                DamageKind.SwapLevels => SwapLevels(header),
                DamageKind.MixTabs => MixTabs(header),
                DamageKind.LoseLevel => LoseLevel(header),
                DamageKind.MergeHeaders => MergeHeaders(header),
                DamageKind.PasteElsewhere => PasteElsewhere(header),
                DamageKind.InvertAges => InvertAges(header),
                DamageKind.LoseIndentation => LoseIndentation(header),
                DamageKind.MisspellHeader => MisspellHeader(header),
                DamageKind.PasteTwice => PasteTwice(header),
                _ => HideCharacter(header),
            };
            if (damaged is not null && damaged.Text != Whole)
            {
                return damaged;
            }
        }

        return null;
    }

    /// <summary>By one level mostly, else by two, or by a single column.</summary>
    private DamagedDump? Shift(DamageKind kind, int first, int end)
    {
        var columns = random.Next(10) switch
        {
            < 6 => tree.IndentWidth,
            < 8 => 2 * tree.IndentWidth,
            _ => 1,
        };
        columns = random.Next(2) == 0 ? columns : -columns;
        return Column(first) + columns < 0
            ? null
            : Broken(kind, [.. lines[..first], .. Move(first, end, columns), .. lines[end..]]);
    }

    private DamagedDump? SwapLevels(int header)
    {
        var reply = tree.GetOwnEndLine(header);
        if (reply >= lines.Count || tree.FindParentHeader(reply) != header)
        {
            return null;
        }

        var end = tree.GetOwnEndLine(reply);
        var columns = Column(reply) - Column(header);
        return Broken(
            DamageKind.SwapLevels,
            [
                .. lines[..header],
                .. Move(header, reply, columns),
                .. Move(reply, end, -columns),
                .. lines[end..],
            ]
        );
    }

    /// <summary>A tab for each level, or, as editors do it, one for every four blanks.</summary>
    private DamagedDump? MixTabs(int header)
    {
        const int TabWidth = 4;
        var width = random.Next(2) == 0 ? tree.IndentWidth : TabWidth;
        var end = tree.GetOwnEndLine(header);
        return Column(header) < width
            ? null
            : Broken(
                DamageKind.MixTabs,
                [
                    .. lines[..header],
                    .. lines[header..end]
                        .Select(line =>
                        {
                            var blanks = CountBlanks(line);
                            return new string('\t', blanks / width)
                                + new string(' ', blanks % width)
                                + line[blanks..];
                        }),
                    .. lines[end..],
                ]
            );
    }

    private DamagedDump? LoseLevel(int header)
    {
        var own = tree.GetOwnEndLine(header);
        var end = tree.GetSubthreadEndLine(header);
        if (own == end)
        {
            return null;
        }

        var columns = Column(header) - Column(own);
        return new(
            DamageKind.LoseLevel,
            string.Concat([.. lines[..header], .. lines[own..]]),
            string.Concat([.. lines[..header], .. Move(own, end, columns), .. lines[end..]])
        );
    }

    private DamagedDump? MergeHeaders(int header)
    {
        var before = header - 1;
        return before < 0 || tree.Lines[before].Kind is LineKind.Blank or LineKind.Byline
            ? null
            : Broken(
                DamageKind.MergeHeaders,
                [
                    .. lines[..before],
                    lines[before].TrimEnd('\r', '\n') + lines[header].TrimStart(' '),
                    .. lines[(header + 1)..],
                ]
            );
    }

    private DamagedDump? PasteElsewhere(int header)
    {
        var end = tree.GetSubthreadEndLine(header);
        var target = headers[random.Next(headers.Length)];
        if (
            (target >= header && target < end)
            || tree.FindParentHeader(header) == target
            || end == lines.Count
            || tree.GetSubthreadEndLine(target) == lines.Count
        )
        {
            return null;
        }

        var place = tree.GetSubthreadEndLine(target);
        var moved = Move(header, end, Column(target) + tree.IndentWidth - Column(header));
        return Broken(
            DamageKind.PasteElsewhere,
            place <= header
                ? [.. lines[..place], .. moved, .. lines[place..header], .. lines[end..]]
                : [.. lines[..header], .. lines[end..place], .. moved, .. lines[place..]]
        );
    }

    private DamagedDump? InvertAges(int header)
    {
        var parent = tree.FindParentHeader(header);
        if (parent < 0)
        {
            return null;
        }

        var (author, age) = SplitHeader(lines[header]);
        var (parentAuthor, parentAge) = SplitHeader(lines[parent]);
        var broken = lines.ToList();
        broken[header] = author + parentAge;
        broken[parent] = parentAuthor + age;
        return Broken(DamageKind.InvertAges, broken);
    }

    private DamagedDump? LoseIndentation(int header)
    {
        var end = tree.GetOwnEndLine(header);
        var line = header + 1 + random.Next(int.Max(1, end - header - 1));
        return
            line >= end || CountBlanks(lines[line]) == 0 || tree.Lines[line].Kind == LineKind.Blank
            ? null
            : Broken(
                DamageKind.LoseIndentation,
                [.. lines[..line], lines[line].TrimStart(' '), .. lines[(line + 1)..]]
            );
    }

    private DamagedDump? MisspellHeader(int header)
    {
        var line = lines[header];
        var broken = line.Contains("hours", StringComparison.Ordinal)
            ? line.Replace("hours", "hour", StringComparison.Ordinal)
            : line.Replace(" ago", string.Empty, StringComparison.Ordinal);
        return Broken(
            DamageKind.MisspellHeader,
            [.. lines[..header], broken, .. lines[(header + 1)..]]
        );
    }

    private DamagedDump? PasteTwice(int header)
    {
        var end = tree.GetOwnEndLine(header);
        return tree.GetSubthreadEndLine(header) != end || end == lines.Count
            ? null
            : Broken(DamageKind.PasteTwice, [.. lines[..end], .. lines[header..]]);
    }

    private DamagedDump? HideCharacter(int header)
    {
        var line = header + 1;
        if (line >= tree.GetOwnEndLine(header) || tree.Lines[line].Kind != LineKind.Text)
        {
            return null;
        }

        var blanks = CountBlanks(lines[line]);
        var place = blanks + random.Next(lines[line].TrimEnd().Length - blanks);
        return Broken(
            DamageKind.HideCharacter,
            [.. lines[..line], lines[line].Insert(place, "\u202E"), .. lines[(line + 1)..]]
        );
    }

    private DamagedDump Broken(DamageKind kind, IEnumerable<string> broken) =>
        new(kind, string.Concat(broken), Whole);

    private IEnumerable<string> Move(int first, int end, int columns) =>
        lines[first..end]
            .Select(line =>
                line.Trim().Length == 0 ? line
                : columns >= 0 ? new string(' ', columns) + line
                : line[int.Min(-columns, CountBlanks(line))..]
            );

    private int Column(int line) => tree.Lines[line].Column;

    private static int CountBlanks(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>A name has one word in the dumps that are broken here.</summary>
    private static (string Author, string Age) SplitHeader(string header)
    {
        var words = header.IndexOf(' ', CountBlanks(header));
        return (header[..words], header[words..]);
    }
}
