using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Syntax;

/// <summary>
/// One line of the green tree: widths and facts, no positions. Twelve bytes, shared between versions of a document.
/// </summary>
/// <remarks>
/// Invariant: a green line is a function of the characters of its line alone, so that an edit re-lexes the lines it touches
/// and no others. Whatever depends on other lines (titles, parents, depth) is asked of the sequence.
/// </remarks>
/// <param name="Length">UTF-16 code units, the line break included.</param>
/// <param name="Column">The display column of the first character that is not indentation.</param>
/// <param name="Kind">What the line is.</param>
/// <param name="BreakLength">UTF-16 code units of the line break: 0, 1 or 2.</param>
/// <param name="Flags">What else is known.</param>
public readonly record struct GreenLine(
    int Length,
    int Column,
    LineKind Kind,
    byte BreakLength,
    LineFlags Flags
) : ISummarized<LineSummary>
{
    /// <inheritdoc/>
    public static int LeafCapacity => 64;

    /// <inheritdoc/>
    public LineSummary Summary =>
        new(
            Length,
            Kind == LineKind.Header ? 1 : 0,
            Kind == LineKind.Header && Column > 0 ? 1 : 0,
            Kind == LineKind.Byline ? 1 : 0,
            NestingColumn,
            (Flags & LineFlags.AlmostHeader) != LineFlags.None ? 1 : 0
        );

    /// <summary>
    /// The column that counts for the nesting: a story is a header at column -1, so that it ends every subthread before it;
    /// a line that is no header stands deeper than any.
    /// </summary>
    public int NestingColumn =>
        Kind switch
        {
            LineKind.Header => Column,
            LineKind.Byline => -1,
            _ => int.MaxValue,
        };
}
