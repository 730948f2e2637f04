using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Syntax;

/// <summary>What the tree of lines sums up.</summary>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Headers">How many comments begin here.</param>
/// <param name="IndentedHeaders">How many of them stand behind an indentation.</param>
/// <param name="Bylines">How many stories begin here.</param>
/// <param name="SmallestColumn">The smallest <see cref="GreenLine.NestingColumn"/>.</param>
/// <param name="AlmostHeaders">How many lines are nearly headers.</param>
public readonly record struct LineSummary(
    int Length,
    int Headers,
    int IndentedHeaders,
    int Bylines,
    int SmallestColumn,
    int AlmostHeaders
) : ISummary<LineSummary>
{
    /// <inheritdoc/>
    public static LineSummary Zero => new(0, 0, 0, 0, int.MaxValue, 0);

    /// <inheritdoc/>
    public static LineSummary Add(in LineSummary left, in LineSummary right) =>
        new(
            left.Length + right.Length,
            left.Headers + right.Headers,
            left.IndentedHeaders + right.IndentedHeaders,
            left.Bylines + right.Bylines,
            int.Min(left.SmallestColumn, right.SmallestColumn),
            left.AlmostHeaders + right.AlmostHeaders
        );

    /// <inheritdoc/>
    public static bool TryExchange(
        in LineSummary whole,
        in LineSummary part,
        in LineSummary replacement,
        out LineSummary sum
    )
    {
        // All but the smallest column is added and taken away. That one is known where it comes in now, or was never in the part.
        var isKnown =
            replacement.SmallestColumn <= whole.SmallestColumn
            || part.SmallestColumn > whole.SmallestColumn;
        sum = new(
            whole.Length - part.Length + replacement.Length,
            whole.Headers - part.Headers + replacement.Headers,
            whole.IndentedHeaders - part.IndentedHeaders + replacement.IndentedHeaders,
            whole.Bylines - part.Bylines + replacement.Bylines,
            int.Min(whole.SmallestColumn, replacement.SmallestColumn),
            whole.AlmostHeaders - part.AlmostHeaders + replacement.AlmostHeaders
        );
        return isKnown;
    }
}
