namespace ThreadLsp.TestUtilities;

/// <summary>What a generated thread is to look like.</summary>
public sealed record ThreadShape
{
    /// <summary>The number of comments.</summary>
    public int Comments { get; init; } = 100;

    /// <summary>The shape of the tree.</summary>
    public ThreadForm Form { get; init; } = ThreadForm.Discussion;

    /// <summary>The deepest level; a top-level comment stands at 0. A deep thread stays there once it is reached.</summary>
    public int MaximumDepth { get; init; } = 12;

    /// <summary>
    /// What stands before a reply once for each level; empty for a flat dump, which then is printed as saved pages are: depth 3 bare,
    /// deeper comments left out. Null packs a column a level into tabs and blanks, so that deep threads stay small:
    /// <c>n</c> levels take n²/8 code units, where two blanks a level take n².
    /// </summary>
    public string? Indent { get; init; } = "  ";

    /// <summary>The line break.</summary>
    public string LineBreak { get; init; } = "\n";

    /// <summary>The most lines a body has; 0 makes every comment bare.</summary>
    public int MaximumBodyLines { get; init; } = 3;

    /// <summary>True when each body begins with the number of its comment, so that nobody says what somebody else has said.</summary>
    public bool NumbersBodies { get; init; }

    /// <summary>How many comments of a thousand are malformed in some way: wrong column, half a header, text at the left edge …</summary>
    public int MalformedPerThousand { get; init; }
}
