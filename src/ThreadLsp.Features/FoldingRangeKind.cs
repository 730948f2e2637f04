namespace ThreadLsp.Features;

/// <summary>What a fold hides.</summary>
public enum FoldingRangeKind
{
    /// <summary>A story with all its comments.</summary>
    Story,

    /// <summary>A comment with all its replies.</summary>
    Subthread,

    /// <summary>Lines of a quote.</summary>
    Quote,
}
