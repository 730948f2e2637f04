namespace ThreadLsp.Syntax;

/// <summary>What else is known of a line.</summary>
[Flags]
public enum LineFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A body line that begins with a backslash, so that it is no header whatever follows.</summary>
    Escaped = 1,

    /// <summary>Nearly a header: <c>bob 4 hour ago</c>; or one at the end of a line that begins with something else.</summary>
    AlmostHeader = 2,

    /// <summary>There is a tab in the indentation.</summary>
    TabIndented = 4,

    /// <summary>There is a space in the indentation.</summary>
    SpaceIndented = 8,

    /// <summary>There is a box-drawing bar in the indentation.</summary>
    BarIndented = 16,

    /// <summary>What a site prints and nobody wrote: <c>permalinkembedsave</c>.</summary>
    Noise = 32,

    /// <summary>A word that a site prints and somebody might have written: <c>reply</c>.</summary>
    NoiseWord = 64,

    /// <summary>A header with the links of a page behind it.</summary>
    Linked = 128,
}
