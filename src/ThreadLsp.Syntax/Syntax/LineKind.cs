namespace ThreadLsp.Syntax;

/// <summary>What one line is, told from its own characters alone.</summary>
public enum LineKind : byte
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>A paragraph, or anything else that has no shape of its own.</summary>
    Text,

    /// <summary>A quote: <c>&gt; words</c>.</summary>
    Quote,

    /// <summary>A footnote: <c>[1] words</c>.</summary>
    Footnote,

    /// <summary>A web address and nothing else.</summary>
    Link,

    /// <summary>The header of a comment: <c>alice 3 hours ago</c>.</summary>
    Header,

    /// <summary>The second line of a story: <c>120 points by alice 5 hours ago</c>.</summary>
    Byline,

    /// <summary>A directive; it counts on the first line of the file only: <c># thread-dump: dialect=flat</c>.</summary>
    Directive,
}
