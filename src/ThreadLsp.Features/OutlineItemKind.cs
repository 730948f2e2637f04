namespace ThreadLsp.Features;

/// <summary>What an item of the outline stands for.</summary>
public enum OutlineItemKind
{
    /// <summary>A story.</summary>
    Story,

    /// <summary>A comment.</summary>
    Comment,
}
