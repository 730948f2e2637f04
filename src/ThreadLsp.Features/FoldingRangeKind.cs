namespace ThreadLsp.Features;

/// <summary>What a fold hides.</summary>
public enum FoldingRangeKind
{
    /// <summary>A story with all its comments.</summary>
    Story,

    /// <summary>A comment with all its replies.</summary>
    Subthread,

    /// <summary>The own words of a comment behind the first line of them.</summary>
    Body,

    /// <summary>Lines of a quote.</summary>
    Quote,

    /// <summary>Replies to one parent, one behind the other, of which nothing but the headers was saved.</summary>
    BareRun,

    /// <summary>Lines that a site printed and nobody wrote.</summary>
    Noise,
}
