namespace ThreadLsp.Features;

/// <summary>Where a code lens leads.</summary>
public enum CodeLensKind
{
    /// <summary>To the parent.</summary>
    Parent,

    /// <summary>To the first reply.</summary>
    Replies,
}
