namespace ThreadLsp.Features;

/// <summary>What else is known of a coloured word.</summary>
[Flags]
public enum SemanticTokenModifiers : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The author where the byline names him.</summary>
    Declaration = 1,

    /// <summary>The author of a comment has submitted the story himself: the original poster.</summary>
    OriginalPoster = 2,

    /// <summary>The text of the comment was not saved.</summary>
    Bare = 4,
}
