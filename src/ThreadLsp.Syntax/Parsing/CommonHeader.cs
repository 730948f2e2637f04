using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>
/// Tells the headers that nearly all comments have, <c>alice_b 12 hours ago</c>, in a few vectors and nearly without a branch: words of
/// all lengths would be guessed wrong by the processor one after the other, and a third of all lines are headers.
/// </summary>
/// <remarks>
/// Invariant: what is common here is a header to <see cref="HeaderRecognizer"/> as well. It decides whatever is not common: other
/// languages, one hour, names of several words, and short lines.
/// </remarks>
internal static class CommonHeader
{
    /// <summary>As much of the line as one vector holds, before the last word.</summary>
    private const int WindowLength = 16;

    private const int MinimumLength = WindowLength + 4;
    private const int LongestUnit = 7;
    private const int LongestNumber = 9;

    // The letters of the units, the first one in the lowest byte.
    private const ulong Seconds = 0x73646e6f636573;
    private const ulong Minutes = 0x736574756e696d;
    private const ulong Hours = 0x7372756f68;
    private const ulong Days = 0x73796164;
    private const ulong Weeks = 0x736b656577;
    private const ulong Months = 0x7368746e6f6d;
    private const ulong Years = 0x7372616579;

    /// <summary>True when the content of a line is <c>name number units ago</c>.</summary>
    /// <param name="content">A line without indentation and without white space at its end.</param>
    public static bool IsCommon(ReadOnlySpan<char> content)
    {
        if (
            content.Length is < MinimumLength or > AuthorRecognizer.MaximumLength
            || content is not [.., ' ', 'a', 'g', 'o']
        )
        {
            return false;
        }

        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(content));
        var windowStart = content.Length - MinimumLength;
        var lower = Vector128.LoadUnsafe(ref first, (nuint)windowStart);
        var upper = Vector128.LoadUnsafe(ref first, (nuint)(windowStart + Vector128<ushort>.Count));
        if (((lower | upper) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
        {
            return false;
        }

        var window = AsciiVector.Pack(lower, upper);
        var blanks = Vector128
            .Equals(window, Vector128.Create((byte)' '))
            .ExtractMostSignificantBits();
        var beforeUnit = BitOperations.Log2(blanks | 1);
        var earlier = blanks & ~(1u << beforeUnit);
        if (earlier == 0 || !IsUnit(window, WindowLength - 1 - beforeUnit))
        {
            return false;
        }

        var beforeCount = BitOperations.Log2(earlier);
        var digits = Vector128
            .LessThan(window - Vector128.Create((byte)'0'), Vector128.Create((byte)10))
            .ExtractMostSignificantBits();
        var count = (1u << beforeUnit) - (2u << beforeCount);
        var isPlural = (beforeUnit - beforeCount - 1) switch
        {
            // One of a plural is a slip.
            1 => content[windowStart + beforeCount + 1] != '1',
            >= 2 and <= LongestNumber => true,
            _ => false,
        };
        var author = content[..(windowStart + beforeCount)];
        return isPlural
            && (digits & count) == count
            && IsSiteName(author, ref first)
            && author is not "about";
    }

    private static bool IsUnit(Vector128<byte> window, int length)
    {
        if (length is 0 or > LongestUnit)
        {
            return false;
        }

        var unit = window.AsUInt64().GetElement(1) >> (8 * (8 - length));
        return unit is Hours or Days or Minutes or Months or Years or Weeks or Seconds;
    }

    /// <summary>True when the name is one that a site gave out.</summary>
    /// <param name="name">At the start of a line of at least <see cref="WindowLength"/> code units.</param>
    /// <param name="first">The first code unit of that line.</param>
    private static bool IsSiteName(ReadOnlySpan<char> name, ref ushort first)
    {
        if (name.Length is < 2 or > WindowLength)
        {
            return name.Length > WindowLength
                && !name.ContainsAnyExcept(AuthorRecognizer.SiteCharacters);
        }

        var start = AsciiVector.Load(ref first);
        var letters = Vector128.LessThan(
            (start | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'),
            Vector128.Create((byte)26)
        );
        var digits = Vector128.LessThan(
            start - Vector128.Create((byte)'0'),
            Vector128.Create((byte)10)
        );
        var marks =
            Vector128.Equals(start, Vector128.Create((byte)'_'))
            | Vector128.Equals(start, Vector128.Create((byte)'-'));
        var wanted = (1u << name.Length) - 1;
        return ((letters | digits | marks).ExtractMostSignificantBits() & wanted) == wanted;
    }
}
