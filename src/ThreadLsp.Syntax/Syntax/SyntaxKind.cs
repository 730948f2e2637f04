namespace ThreadLsp.Syntax;

/// <summary>What a node, a token or a piece of trivia is.</summary>
public enum SyntaxKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The root: everything in the file.</summary>
    ThreadDump,

    /// <summary>A story with its comments.</summary>
    Story,

    /// <summary>A comment with its replies.</summary>
    Comment,

    /// <summary>The line with a story's title.</summary>
    TitleLine,

    /// <summary>The line with a story's points, author and age.</summary>
    BylineLine,

    /// <summary>The line with a comment's author and age.</summary>
    HeaderLine,

    /// <summary>A paragraph of a body.</summary>
    TextLine,

    /// <summary>A quote in a body.</summary>
    QuoteLine,

    /// <summary>A footnote of a body.</summary>
    FootnoteLine,

    /// <summary>A web address in a body.</summary>
    LinkLine,

    /// <summary>A line of white space.</summary>
    BlankLine,

    /// <summary>The directive on the first line.</summary>
    DirectiveLine,

    /// <summary>A line that belongs to no story and no comment; kept as it is.</summary>
    SkippedLine,

    /// <summary>The words of a title.</summary>
    TitleToken,

    /// <summary>The number of points of a story.</summary>
    PointsToken,

    /// <summary>The words between points and author: <c>points by</c>.</summary>
    PointsByToken,

    /// <summary>The name of an author.</summary>
    AuthorToken,

    /// <summary>The words of an age.</summary>
    AgeToken,

    /// <summary>What a site prints behind a byline or a header: <c>| hide | 12 comments</c>, <c>| parent | next [–]</c>.</summary>
    ActionsToken,

    /// <summary>The sign of a quote.</summary>
    QuoteMarkToken,

    /// <summary>The number of a footnote with its brackets.</summary>
    FootnoteMarkToken,

    /// <summary>Words of a body.</summary>
    TextToken,

    /// <summary>A web address.</summary>
    LinkToken,

    /// <summary>The text of a directive.</summary>
    DirectiveToken,

    /// <summary>The end of a line without other tokens; it has no width of its own.</summary>
    EndOfLineToken,

    /// <summary>Blanks, tabs and bars.</summary>
    WhitespaceTrivia,

    /// <summary>A line break.</summary>
    EndOfLineTrivia,
}
