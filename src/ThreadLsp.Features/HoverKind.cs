namespace ThreadLsp.Features;

/// <summary>What a hover is about.</summary>
public enum HoverKind
{
    /// <summary>A comment: it shows what that answers.</summary>
    Reply,

    /// <summary>A quote: it shows what is quoted.</summary>
    Quote,

    /// <summary>A reference to a footnote: it shows the footnote.</summary>
    Footnote,
}
