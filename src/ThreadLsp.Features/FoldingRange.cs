namespace ThreadLsp.Features;

/// <summary>A range of lines that an editor can fold; its first line stays to be seen.</summary>
/// <param name="StartLine">The line that stays: that of the header, 0-based.</param>
/// <param name="EndLine">The last line that is hidden, 0-based; never a blank line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Depth">How many ranges lie around it.</param>
/// <param name="CommentCount">How many comments it hides.</param>
public readonly record struct FoldingRange(
    int StartLine,
    int EndLine,
    FoldingRangeKind Kind,
    int Depth,
    int CommentCount = 0
)
{
    /// <summary>True for what has no comment within: it is given up first where an editor takes no more.</summary>
    public bool IsLeaf => Kind is not (FoldingRangeKind.Story or FoldingRangeKind.Subthread);
}
