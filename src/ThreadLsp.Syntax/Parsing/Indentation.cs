namespace ThreadLsp.Syntax.Parsing;

/// <summary>The white space and bars at the start of a line.</summary>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Column">The display column behind it.</param>
/// <param name="Flags">What it is made of.</param>
public readonly record struct Indentation(int Length, int Column, LineFlags Flags)
{
    /// <summary>A tab goes to the next column that this number divides.</summary>
    public const int TabWidth = 4;

    /// <summary>The bar that terminal readers draw before a reply, one a level: <c>│  </c>.</summary>
    public const char Bar = '│';

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Measures the indentation of a line; O(its length).</summary>
    public static Indentation Measure(ReadOnlySpan<char> line)
    {
        var spaces = line.IndexOfAnyExcept(' ');
        if (spaces < 0)
        {
            spaces = line.Length;
        }

        // Nearly every line is indented by spaces or not at all.
        return spaces < line.Length && line[spaces] is '\t' or Bar or ByteOrderMark
            ? MeasureMixed(line)
            : new(spaces, spaces, spaces == 0 ? LineFlags.None : LineFlags.SpaceIndented);
    }

    private static Indentation MeasureMixed(ReadOnlySpan<char> line)
    {
        var column = 0;
        var flags = LineFlags.None;
        var length = 0;
        for (; length < line.Length; length++)
        {
            switch (line[length])
            {
                case ' ':
                    column++;
                    flags |= LineFlags.SpaceIndented;
                    break;
                case '\t':
                    column += TabWidth - (column % TabWidth);
                    flags |= LineFlags.TabIndented;
                    break;
                case Bar:
                    column++;
                    flags |= LineFlags.BarIndented;
                    break;
                case ByteOrderMark when length == 0:
                    // It has no width, and a header behind it is a header.
                    break;
                default:
                    return new(length, column, flags);
            }
        }

        return new(length, column, flags);
    }
}
