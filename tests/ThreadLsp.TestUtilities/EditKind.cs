namespace ThreadLsp.TestUtilities;

/// <summary>What a random edit does; the names are for messages of failing tests.</summary>
public enum EditKind
{
    /// <summary>One character is typed.</summary>
    TypeCharacter,

    /// <summary>A few characters are deleted.</summary>
    DeleteCharacters,

    /// <summary>A line break is typed.</summary>
    SplitLine,

    /// <summary>A line break is deleted.</summary>
    JoinLines,

    /// <summary>A header moves one level to the right.</summary>
    IndentHeader,

    /// <summary>A header moves one level to the left.</summary>
    OutdentHeader,

    /// <summary>A header and all that stands below it move one level to the right.</summary>
    IndentSubthread,

    /// <summary>A header and all that stands below it move one level to the left.</summary>
    OutdentSubthread,

    /// <summary>A header is typed as far as one gets.</summary>
    HalfTypedHeader,

    /// <summary>A line is deleted; often a header.</summary>
    DeleteLine,

    /// <summary>Lines are pasted somewhere else, at the column they came from.</summary>
    PasteLines,

    /// <summary>A blank line is put in.</summary>
    InsertBlankLine,

    /// <summary>Blanks of an indentation become a tab, or a tab becomes blanks.</summary>
    ToggleTab,

    /// <summary>A line break becomes another one, or loses one half.</summary>
    LineBreakSurgery,

    /// <summary>One half of a surrogate pair is put in, or cut off.</summary>
    SurrogateHalf,

    /// <summary>A character that is invisible, or breaks lines elsewhere: BOM, NUL, U+0085, U+2028, a bidirectional mark.</summary>
    OddCharacter,

    /// <summary>A backslash is put before a line.</summary>
    EscapeLine,

    /// <summary>A title and a byline are put in.</summary>
    InsertStory,

    /// <summary>A directive is written on the first line, or taken away.</summary>
    ToggleDirective,

    /// <summary>A long line is put in.</summary>
    InsertLongLine,

    /// <summary>A character is typed or deleted in the first line: a directive, a title.</summary>
    EditFirstLine,

    /// <summary>A header is deleted, so that its comment joins the one above.</summary>
    DeleteHeader,

    /// <summary>A header is there twice.</summary>
    DuplicateHeader,

    /// <summary>A subthread is pasted somewhere else, at a wrong depth.</summary>
    PasteSubthread,

    /// <summary>A line of a million characters is put in; comes only where it is asked for.</summary>
    InsertHugeLine,
}
