namespace ThreadLsp.Syntax.Parsing;

/// <summary>Finds out how a dump is written.</summary>
/// <remarks>
/// The first line that says so decides, else the first 64 lines: an indented header makes the dump <c>indented</c>; headers all at column
/// 0 of which one is bare make it <c>flat</c>, because only saved pages print bare headers. Where 64 lines show neither, as in a dump that
/// opens with a long comment, the columns of the whole file decide, which the root of the tree knows in O(1): it takes one header in 32
/// to make a dump <c>indented</c>, so that a few placements made by hand do not.
/// </remarks>
internal static class DialectDetection
{
    private const int InspectedLines = 64;
    private const int DefaultIndentWidth = 2;
    private const int HeadersForOneIndented = 32;

    /// <summary>How the dump is written; O(1), for it looks at the first lines and at the sum of all.</summary>
    public static Dialect DetectDialect(SyntaxTree tree)
    {
        if (tree.Directive?.Dialect is { } stated)
        {
            return stated;
        }

        var lines = tree.Lines.GetEnumerator();
        var isBare = false;
        var previous = LineKind.Blank;
        for (var i = 0; i < InspectedLines && lines.MoveNext(); i++)
        {
            var line = lines.Current;
            if (line is { Kind: LineKind.Header, Column: > 0 })
            {
                return Dialect.Indented;
            }

            isBare |= line.Kind == LineKind.Header && previous == LineKind.Header;
            previous = line.Kind;
        }

        var all = tree.Lines.Summary;
        return
            !isBare
            && all.IndentedHeaders > 0
            && all.IndentedHeaders >= all.Headers / HeadersForOneIndented
            ? Dialect.Indented
            : Dialect.Flat;
    }

    /// <summary>
    /// What most of the first headers are indented by, as flags: tabs, or blanks, with or without bars; nothing where none is indented by
    /// one of them alone.
    /// </summary>
    public static LineFlags DetectIndentStyle(SyntaxTree tree)
    {
        var (tabs, blanks) = (0, 0);
        var bars = LineFlags.None;
        var line = tree.FindHeader(0);
        for (var i = 0; i < InspectedLines && line >= 0; i++)
        {
            var flags = tree.Lines[line].Flags;
            switch (flags & (LineFlags.TabIndented | LineFlags.SpaceIndented))
            {
                case LineFlags.TabIndented:
                    tabs++;
                    break;
                case LineFlags.SpaceIndented:
                    blanks++;
                    bars |= flags & LineFlags.BarIndented;
                    break;
            }

            line = tree.FindHeader(line + 1);
        }

        return tabs > blanks ? LineFlags.TabIndented
            : blanks > 0 ? LineFlags.SpaceIndented | bars
            : LineFlags.None;
    }

    /// <summary>The step to the right that the first headers take most often.</summary>
    public static int DetectIndentWidth(SyntaxTree tree)
    {
        if (tree.Directive?.IndentWidth is { } stated)
        {
            return stated;
        }

        var counts = new SortedDictionary<int, int>();
        var previous = 0;
        var line = tree.FindHeader(0);
        for (var i = 0; i < InspectedLines && line >= 0; i++)
        {
            var column = tree.Lines[line].Column;
            if (column > previous)
            {
                counts[column - previous] = counts.GetValueOrDefault(column - previous) + 1;
            }

            previous = column;
            line = tree.FindHeader(line + 1);
        }

        var best = DefaultIndentWidth;
        var bestCount = 0;
        foreach (var (step, count) in counts)
        {
            if (count > bestCount)
            {
                (best, bestCount) = (step, count);
            }
        }

        return best;
    }
}
