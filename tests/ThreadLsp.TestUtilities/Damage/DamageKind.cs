namespace ThreadLsp.TestUtilities.Damage;

/// <summary>How people break the nesting of a dump while they edit it.</summary>
public enum DamageKind
{
    /// <summary>A header moves to the left or right, and its body stays.</summary>
    ShiftHeader,

    /// <summary>A comment moves to the left or right with all that stands below it.</summary>
    ShiftSubthread,

    /// <summary>A comment and its first reply change their columns.</summary>
    SwapLevels,

    /// <summary>A comment is indented by tabs where the others have blanks.</summary>
    MixTabs,

    /// <summary>A comment that has replies is deleted, and they stay.</summary>
    LoseLevel,

    /// <summary>A header is joined to the end of the line above it.</summary>
    MergeHeaders,

    /// <summary>A subthread is pasted below another comment, at a column that is right there.</summary>
    PasteElsewhere,

    /// <summary>A comment and its parent change their ages.</summary>
    InvertAges,

    /// <summary>A line of a body loses its indentation.</summary>
    LoseIndentation,

    /// <summary>A header is misspelt, so that it is none.</summary>
    MisspellHeader,

    /// <summary>A comment is pasted a second time behind itself.</summary>
    PasteTwice,

    /// <summary>A character that is not seen gets into a body.</summary>
    HideCharacter,
}
