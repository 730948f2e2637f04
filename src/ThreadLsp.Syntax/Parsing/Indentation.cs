using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ThreadLsp.Syntax.Text;

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
        var spaces = CountSpaces(line);

        // Nearly every line is indented by spaces or not at all.
        return spaces < line.Length && line[spaces] is '\t' or Bar or ByteOrderMark
            ? MeasureMixed(line)
            : new(spaces, spaces, spaces == 0 ? LineFlags.None : LineFlags.SpaceIndented);
    }

    private static int CountSpaces(ReadOnlySpan<char> line)
    {
        if (line.Length >= AsciiVector.Length)
        {
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(line));
            var start = AsciiVector.Load(ref first);
            var others = (
                ~Vector128.Equals(start, Vector128.Create((byte)' '))
            ).ExtractMostSignificantBits();
            if (others != 0)
            {
                return BitOperations.TrailingZeroCount(others);
            }
        }

        var spaces = line.IndexOfAnyExcept(' ');
        return spaces < 0 ? line.Length : spaces;
    }

    private static Indentation MeasureMixed(ReadOnlySpan<char> line)
    {
        var column = 0;
        var flags = LineFlags.None;
        var length = 0;
        while (length < line.Length)
        {
            // A whole run at once: ten thousand levels are 2,500 tabs, and each character typed behind them measures them again.
            var run = CountRun(line[length..]);
            switch (line[length])
            {
                case ' ':
                    column += run;
                    flags |= LineFlags.SpaceIndented;
                    break;
                case '\t':
                    column += (run * TabWidth) - (column % TabWidth);
                    flags |= LineFlags.TabIndented;
                    break;
                case Bar:
                    column += run;
                    flags |= LineFlags.BarIndented;
                    break;
                case ByteOrderMark when length == 0:
                    // It has no width, and a header behind it is a header. A second one is content.
                    run = 1;
                    break;
                default:
                    return new(length, column, flags);
            }

            length += run;
        }

        return new(length, column, flags);
    }

    /// <summary>How often the first character stands there, in vectors of the machine.</summary>
    private static int CountRun(ReadOnlySpan<char> characters)
    {
        var run = characters.IndexOfAnyExcept(characters[0]);
        return run < 0 ? characters.Length : run;
    }
}
