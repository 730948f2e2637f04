namespace ThreadLsp.Syntax.Parsing;

/// <summary>The links that Hacker News prints behind a header, and that a copy of its page keeps: <c>| root | parent | next [–]</c>.</summary>
/// <remarks>They tell where the comment stands: see FORMAT.md 3, A3. Pages from before November 2021 have <c>[–]</c> alone.</remarks>
[Flags]
public enum NavigationWords
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>root</c>: there is a comment above the parent.</summary>
    Root = 1,

    /// <summary><c>parent</c>: this is a reply to a comment.</summary>
    Parent = 2,

    /// <summary><c>prev</c>: there is an earlier reply to the same parent.</summary>
    Previous = 4,

    /// <summary><c>next</c>: something follows at this level or above.</summary>
    Next = 8,
}
