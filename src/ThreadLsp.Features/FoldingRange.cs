namespace ThreadLsp.Features;

/// <summary>A range of lines that an editor can fold; its first line stays to be seen.</summary>
/// <param name="StartLine">The line that stays: that of the header, 0-based.</param>
/// <param name="EndLine">The last line that is hidden, 0-based; never a blank line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Depth">How many ranges lie around it.</param>
public readonly record struct FoldingRange(
    int StartLine,
    int EndLine,
    FoldingRangeKind Kind,
    int Depth
);
