namespace ThreadLsp.Features;

/// <summary>What a word is coloured as.</summary>
public enum SemanticTokenKind : byte
{
    /// <summary>The title of a story.</summary>
    Title,

    /// <summary>The name of an author, in a header or a byline.</summary>
    Author,

    /// <summary>An age.</summary>
    Age,

    /// <summary>The points of a story.</summary>
    Points,

    /// <summary>A quote with its sign.</summary>
    Quote,

    /// <summary>A web address.</summary>
    Link,

    /// <summary>The number of a footnote, before it or where it is referred to.</summary>
    Footnote,

    /// <summary>What a page prints around a discussion, and what belongs to no comment.</summary>
    Noise,

    /// <summary>The directive on the first line.</summary>
    Directive,
}
