namespace ThreadLsp.Fuzz;

/// <summary>What kind of text a session begins with.</summary>
public enum DocumentKind
{
    /// <summary>Two blanks a level.</summary>
    Indented,

    /// <summary>A tab a level, lines ended by <c>\r\n</c>.</summary>
    Tabs,

    /// <summary>Bars of a box drawing.</summary>
    Bars,

    /// <summary>Tabs and blanks mixed, a column a level, all three line breaks by turns.</summary>
    Mixed,

    /// <summary>Every other comment is malformed.</summary>
    Malformed,

    /// <summary>The nesting is lost.</summary>
    Flat,

    /// <summary>The nesting is lost but for a few replies that somebody has indented.</summary>
    Placed,

    /// <summary>Each comment answers the one before.</summary>
    Deep,

    /// <summary>All comments answer the story.</summary>
    Wide,

    /// <summary>Several stories in one file.</summary>
    Stories,

    /// <summary>Pieces of the grammar in any order.</summary>
    Pieces,

    /// <summary>A sample of the repository.</summary>
    Sample,

    /// <summary>Lines out of a real dump of the shared folder.</summary>
    Saved,

    /// <summary>Thousands of lines: generated, or a real dump.</summary>
    Large,
}
